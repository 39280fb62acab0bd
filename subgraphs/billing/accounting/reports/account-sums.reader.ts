import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { monthOf } from '../ledger-periods/ledger-period.rules.js';

/** Debits and credits of an account, in minor units of the books. */
export interface Sums {
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
}

/** An account with the sums of what was posted on it before each of some days. */
export interface AccountSums {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: 'asset' | 'liability' | 'equity' | 'income' | 'expense';
  /** In the order of the days. */
  readonly before: readonly Sums[];
}

type Row = Omit<AccountSums, 'before'> & { readonly debits: string[]; readonly credits: string[] };

/** A day that begins a month breaks none: there is nothing to read of its lines, nor to plan. */
const breaksMonth = (day: string) => day !== monthOf(day);

/** The months of all days follow the business, and then the days that break theirs. */
function sumsText(days: readonly string[]): string {
  const each = days.map((_, index) => index);
  const breaking = each.filter((index) => breaksMonth(days[index]!));
  const month = (index: number) => `$${index + 2}::date`;
  const day = (index: number) => `$${days.length + 2 + breaking.indexOf(index)}::date`;
  const whole = each.map(
    (index) => `sum(debit_minor) filter (where month < ${month(index)}) as debit${index},
      sum(credit_minor) filter (where month < ${month(index)}) as credit${index}`,
  );
  const broken = breaking.map((index) => {
    const columns = each.map((other) =>
      other === index ? `sum(l.debit_minor), sum(l.credit_minor)` : '0::numeric, 0::numeric',
    );
    return `union all
      select l.account_id, ${columns.join(', ')} from billing.ledger_entries e
      join billing.ledger_lines l on l.business_id = e.business_id and l.entry_id = e.id
      where e.business_id = $1 and e.entry_date >= ${month(index)} and e.entry_date < ${day(index)}
      group by l.account_id`;
  });
  const added = (side: string) =>
    `array[${each.map((index) => `coalesce(sum(${side}${index}), 0)::text`).join(', ')}] as ${side}s`;
  return `select a.id, a.code, a.name, a.type, s.debits, s.credits from billing.ledger_accounts a
    join (
      select account_id, ${added('debit')}, ${added('credit')} from (
        select account_id, ${whole.join(', ')} from billing.ledger_balances
        where business_id = $1 group by account_id
        ${broken.join('\n')}
      ) parts group by account_id
    ) s on s.account_id = a.id
    where a.business_id = $1`;
}

/**
 * What was posted on each account before each of the days, in one statement and so in one state of the books: the
 * balances of whole months, and the lines of the month that a day breaks. Accounts that nothing was ever posted on are
 * left out; the others come by code.
 */
export async function findAccountSums(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  days: readonly string[],
): Promise<AccountSums[]> {
  const values = [businessId, ...days.map(monthOf), ...days.filter(breaksMonth)];
  const rows = await database.rows<Row>(businessId, sumsText(days), values);
  return rows
    .map(({ debits, credits, ...account }) => ({
      ...account,
      before: debits.map((debit, index) => ({
        debitMinor: BigInt(debit),
        creditMinor: BigInt(credits[index]!),
      })),
    }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}
