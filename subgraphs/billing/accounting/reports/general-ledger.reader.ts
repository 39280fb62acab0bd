import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { Conditions } from '../../../../shared/postgres/conditions.js';
import { Columns } from '../../../../shared/records/columns.js';
import type { Page } from '../../../../shared/records/connection.js';
import { findPage } from '../../../../shared/records/find-page.js';
import type { PageArguments } from '../../../../shared/records/page-arguments.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { monthOf } from '../ledger-periods/ledger-period.rules.js';

/** What of the books is asked for. */
export interface AccountPeriod {
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
}

/** A line of an account, as reads return it. */
export interface AccountLine {
  readonly id: string;
  readonly entryId: string;
  readonly entryDate: string;
  readonly documentDate: string | null;
  readonly description: string;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly memo: string | null;
  readonly debitMinor: string;
  readonly creditMinor: string;
}

const table = `billing.ledger_lines l
  join billing.ledger_entries e on e.business_id = l.business_id and e.id = l.entry_id`;
/** The balance of a line needs its amounts, whatever else is asked for. */
const columns = new Columns({
  expressions: {
    id: 'l.id',
    entryId: 'l.entry_id',
    entryDate: 'e.entry_date::text',
    documentDate: 'e.document_date::text',
    description: 'e.description',
    sourceType: 'e.source_type',
    sourceId: 'e.source_id',
    memo: 'l.memo',
    debitMinor: 'l.debit_minor',
    creditMinor: 'l.credit_minor',
  },
  always: ['id', 'entryDate', 'debitMinor', 'creditMinor'],
});

/** The lines of an account in a period, by day and in the order in which they were posted; only the columns that `fields` need. PAGE-001. */
export function findAccountLines(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { accountId, from, to }: AccountPeriod,
  { first, after }: PageArguments,
  fields?: ReadonlySet<string>,
): Promise<Page<AccountLine>> {
  const where = new Conditions()
    .add('l.business_id = ?', businessId)
    .add('l.account_id = ?', accountId)
    .add('e.business_id = ?', businessId)
    .add('e.entry_date between ?::date and ?::date', from, to);
  return findPage<AccountLine>(kernel, businessId, {
    ...{ table, columns: columns.listFor(fields).sql, id: 'l.id', where, field: 'entry_date', first, after },
    column: { expression: 'e.entry_date', type: 'date', valueOf: ({ entryDate }) => entryDate },
    direction: SortDirection.ASC,
  });
}

const before = `select (
    case when b.balance is null then 0 else b.balance end + case when l.balance is null then 0 else l.balance end
  )::text as balance
  from (select sum(debit_minor - credit_minor) as balance from billing.ledger_balances
    where business_id = $1 and account_id = $2 and month < $3::date) b
  cross join (select sum(l.debit_minor - l.credit_minor) as balance from ${table}
    where l.business_id = $1 and l.account_id = $2 and e.business_id = $1 and e.entry_date >= $3::date
      and e.entry_date <= $4::date and (e.entry_date, l.id) < ($4::date, $5::uuid)) l`;

/** The least of all ids: before it comes nothing of its day. */
const beginningOfDay = '00000000-0000-0000-0000-000000000000';

/** The balance of an account before a line, or before a day; a debit is above zero. */
export async function findBalanceBefore(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  accountId: string,
  { entryDate: day, id = beginningOfDay }: { readonly entryDate: string; readonly id?: string },
): Promise<bigint> {
  const values = [businessId, accountId, monthOf(day), day, id];
  const [row] = await database.rows<{ balance: string }>(businessId, before, values);
  return BigInt(row!.balance);
}
