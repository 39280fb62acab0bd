import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { accountUnavailable } from '../errors.js';
import type { AccountReference } from '../posting/entry.rules.js';
import { neutralChart } from './chart.rules.js';

/** An account, as far as a posting needs it. */
export interface AccountRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly role: string | null;
  readonly isArchived: boolean;
}

const columns = 'id, code, name, kind, role, archived_at is not null as "isArchived"';
const sought = `select ${columns} from billing.ledger_accounts
  where business_id = ? and (id = any(?::uuid[]) or role = any(?::text[]))`;

/**
 * The accounts that an entry names, by id or role. A business without any is given the neutral chart in the same
 * transaction. NOT-FOUND-001 for one that the business does not have, LEDGER-002 for one that is archived.
 */
export async function findAccounts(
  unit: UnitOfWork,
  references: readonly AccountReference[],
): Promise<(reference: AccountReference) => AccountRow> {
  const ids = references.flatMap((reference) => ('accountId' in reference ? reference.accountId : []));
  const roles = references.flatMap((reference) => ('role' in reference ? reference.role : []));
  const read = () => unit.execute<AccountRow>(sought, [unit.actor.businessId, ids, roles]);
  let rows = await read();
  if (roles.some((role) => !rows.some((row) => row.role === role))) {
    await installChart(unit);
    rows = await read();
  }
  const found = (reference: AccountReference) => accountOf(rows, reference);
  references.forEach(found);
  return found;
}

function accountOf(rows: readonly AccountRow[], reference: AccountReference): AccountRow {
  const row = rows.find(({ id, role }) =>
    'role' in reference ? role === reference.role : id === reference.accountId,
  );
  if (!row) {
    if ('accountId' in reference) throw recordNotFound('ledger account', reference.accountId);
    throw new Error(`No account has the role ${reference.role}.`);
  }
  if (row.isArchived) {
    throw new DomainError(
      accountUnavailable,
      `Account ${row.code} ${row.name} is archived; name another one.`,
    );
  }
  return row;
}

const install = `insert into billing.ledger_accounts
  (business_id, id, code, name, type, kind, role, created_by, created_at, updated_at)
  select ?, r.*, ?::uuid, ?::timestamptz, ?::timestamptz from
  unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as r (id, code, name, type, kind, role)
  on conflict do nothing`;

/** Gives the business what it lacks of the neutral chart; of two at once one does. */
export async function installChart(unit: UnitOfWork): Promise<void> {
  const { businessId, userId } = unit.actor;
  const columnOf = (key: 'code' | 'name' | 'type' | 'kind' | 'role') =>
    neutralChart.map((account) => account[key] ?? null);
  await unit.execute(install, [
    ...[businessId, userId, unit.now(), unit.now()],
    neutralChart.map(() => unit.newId()),
    ...(['code', 'name', 'type', 'kind', 'role'] as const).map(columnOf),
  ]);
}
