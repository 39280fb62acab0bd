import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, invalidField } from '../../../../shared/errors/errors.js';
import { findAccounts } from '../../accounting/ledger-accounts/find-accounts.service.js';
import { ledgerAccountStore } from '../../accounting/ledger-accounts/ledger-account.record.js';

/** Accounts of a component: of tax that is due, and of tax that is not due yet. */
export interface TaxAccounts {
  readonly taxAccountId: string;
  readonly pendingAccountId: string;
}

/** A component as far as its accounts go: chosen ones, or null for some that are made. */
export interface AccountedComponent {
  readonly name: string;
  readonly rateE4: bigint;
  readonly taxAccountId: string | null;
  readonly pendingAccountId: string | null;
}

const [firstTax, firstPending, pairs] = [2100, 2150, 50];

const inRange = `select id, code, kind, archived_at is not null as "isArchived" from billing.ledger_accounts
  where business_id = ? and code between '2100' and '2199' and char_length(code) = 4`;

interface NumberedAccount {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly isArchived: boolean;
}

/**
 * The accounts that the components post on, in their order: those that were chosen, else new ones, 2100 and 2150 first. A
 * component of zero posts nothing and shares accounts. The transaction holds the lock of the settings, so that nobody
 * takes the same numbers. NOT-FOUND-001, LEDGER-002, VAL-001 for an account that is none of taxes.
 */
export async function accountsOf(
  unit: UnitOfWork,
  components: readonly AccountedComponent[],
): Promise<TaxAccounts[]> {
  await refuseOtherAccounts(unit, components);
  const taken = await unit.execute<NumberedAccount>(inRange, [unit.actor.businessId]);
  const numbered = new Map(taken.map((account) => [Number(account.code), account]));
  const accounts: TaxAccounts[] = [];
  for (const { name, rateE4, taxAccountId, pendingAccountId } of components) {
    const own =
      taxAccountId && pendingAccountId
        ? { taxAccountId, pendingAccountId }
        : (rateE4 === 0n && sharedPair(numbered)) || (await makePair(unit, numbered, name));
    accounts.push({
      taxAccountId: taxAccountId ?? own.taxAccountId,
      pendingAccountId: pendingAccountId ?? own.pendingAccountId,
    });
  }
  return accounts;
}

async function refuseOtherAccounts(
  unit: UnitOfWork,
  components: readonly AccountedComponent[],
): Promise<void> {
  const chosen = components.flatMap((component, index) =>
    (['taxAccountId', 'pendingAccountId'] as const).flatMap((field) => {
      const accountId = component[field];
      return accountId ? [{ accountId, field: `components[${index}].${field}` }] : [];
    }),
  );
  if (chosen.length === 0) return;
  const accountOf = await findAccounts(unit, chosen);
  for (const { accountId, field } of chosen)
    if (accountOf({ accountId }).kind !== 'tax')
      throw invalidField(field, 'not_allowed', `${field} must be an account of taxes.`);
}

/** Offsets of the two ranges from their first numbers. */
const offsets = Array.from({ length: pairs }, (_, index) => index);

function sharedPair(numbered: ReadonlyMap<number, NumberedAccount>): TaxAccounts | undefined {
  const usable = (code: number) => {
    const account = numbered.get(code);
    return account?.kind === 'tax' && !account.isArchived ? account.id : undefined;
  };
  for (const offset of offsets) {
    const [taxAccountId, pendingAccountId] = [usable(firstTax + offset), usable(firstPending + offset)];
    if (taxAccountId && pendingAccountId) return { taxAccountId, pendingAccountId };
  }
  return undefined;
}

async function makePair(
  unit: UnitOfWork,
  numbered: Map<number, NumberedAccount>,
  name: string,
): Promise<TaxAccounts> {
  const offset = offsets.find((each) => !numbered.has(firstTax + each) && !numbered.has(firstPending + each));
  if (offset === undefined)
    throw new DomainError(conflict, 'Accounts 2100 to 2199 are all in use; name the accounts of the tax.');
  const codes = [firstTax + offset, firstPending + offset];
  const account = { type: 'liability', kind: 'tax', role: null, archivedAt: null } as const;
  const rows = await ledgerAccountStore.insert(unit, [
    { ...account, code: String(codes[0]), name },
    { ...account, code: String(codes[1]), name: `${name}, not yet due` },
  ]);
  for (const { id, code, kind } of rows) numbered.set(Number(code), { id, code, kind, isArchived: false });
  const [tax, pending] = rows;
  return { taxAccountId: tax!.id, pendingAccountId: pending!.id };
}
