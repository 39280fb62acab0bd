import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import { findBooks } from './books.reader.js';

/** Whose statement, of what period, in which currency. */
export interface StatementOf {
  readonly customerId: string;
  /** ISO 4217 code; null for that of the books. */
  readonly currency: string | null;
  readonly from: string;
  readonly to: string;
}

export type StatementKind =
  'invoice' | 'void' | 'credit_note' | 'payment' | 'discount' | 'write_off' | 'refund';

/** Something that changes what a customer owes. */
export interface StatementLine {
  readonly day: string;
  readonly kind: StatementKind;
  readonly recordId: string;
  /** Of the document, or the reference of the payment. */
  readonly number: string | null;
  /** Above zero for what the customer owes more. */
  readonly amountMinor: bigint;
}

const document = `billing.documents d
  where d.business_id = $1 and d.customer_id = any($2::uuid[]) and d.currency = $3 and d.issued_at is not null`;

/** `$2` are customers, `$3` is the currency. */
const lines = `
  select d.customer_id, d.issue_date as day, 1 as place, d.number, 'invoice' as kind, d.id, d.total_minor as amount
    from ${document} and d.kind = 'invoice'
  union all
  select d.customer_id, e.entry_date, 2, d.number, 'void', d.id, -d.total_minor from billing.documents d
    join billing.ledger_entries e on e.business_id = $1 and e.source_type = 'invoice' and e.source_id = d.id
      and e.purpose = 'void'
    where d.business_id = $1 and d.customer_id = any($2::uuid[]) and d.currency = $3 and d.status = 'void'
  union all
  select d.customer_id, d.issue_date, 3, d.number, 'credit_note', d.id, -d.total_minor from ${document} and d.kind = 'credit_note'
  union all
  select p.customer_id, p.value_date, 4, p.external_reference, 'payment', p.id, -p.amount_minor from billing.payments p
    where p.business_id = $1 and p.customer_id = any($2::uuid[]) and p.currency = $3 and p.status = 'succeeded'
  union all
  select d.customer_id, a.entry_date, 5, d.number, a.source, a.id, -a.amount_minor from billing.documents d
    join billing.allocations a on a.business_id = $1 and a.invoice_id = d.id and a.source in ('discount', 'write_off')
    where d.business_id = $1 and d.customer_id = any($2::uuid[]) and d.currency = $3
  union all
  select p.customer_id, f.paid_on, 6, p.external_reference, 'refund', f.id, f.amount_minor from billing.payments p
    join billing.refunds f on f.business_id = $1 and f.payment_id = p.id and f.status = 'succeeded'
    where p.business_id = $1 and p.customer_id = any($2::uuid[]) and p.currency = $3`;

const opening = `select customer_id as "customerId", sum(amount)::text as opening from (${lines}) s
  where day < $4::date group by customer_id`;
const within = `select customer_id as "customerId", day::text, kind, id as "recordId", number, amount::text
  from (select s.*, row_number() over (partition by s.customer_id order by s.day, s.place, s.number, s.id) as nth
    from (${lines}) s where s.day between $4::date and $5::date) n
  where nth <= $6 order by nth`;
const survivors = `select m.customer_id as "askedId", c.customer_id as id, c.name from billing.customers m
  join billing.customers c on c.business_id = $1
    and c.customer_id = case when m.survivor_id is null then m.customer_id else m.survivor_id end
  where m.business_id = $1 and m.customer_id = any($2::uuid[])`;

type Row = Omit<StatementLine, 'amountMinor'> & { readonly customerId: string; readonly amount: string };
type Asked = { readonly askedId: string; readonly id: string; readonly name: string };

/** What a statement is made of: the customer, what they owed before the period, and the lines of it. */
export interface FoundStatement {
  readonly customer: { readonly id: string; readonly name: string };
  readonly currency: string;
  readonly openingMinor: bigint;
  readonly lines: readonly StatementLine[];
}

/** Statements of the same period and currency, by the ids that were asked for; up to `most` lines of each. */
async function findStatements(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  customerIds: readonly string[],
  period: Omit<StatementOf, 'customerId'>,
  most: number,
): Promise<Map<string, FoundStatement>> {
  const { from, to } = period;
  const currency = period.currency ?? (await findBooks({ database }, businessId)).currency;
  const asked = await database.rows<Asked>(businessId, survivors, [businessId, customerIds]);
  const ids = [...new Set(asked.map(({ id }) => id))];
  const of = [businessId, ids, currency, from];
  const [before, rows] = await Promise.all([
    database.rows<{ customerId: string; opening: string }>(businessId, opening, of),
    database.rows<Row>(businessId, within, [...of, to, most]),
  ]);
  const openings = new Map(before.map((row) => [row.customerId, BigInt(row.opening)]));
  const ofCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map(
    asked.map(({ askedId, id, name }) => [
      askedId,
      {
        customer: { id, name },
        currency,
        openingMinor: openings.get(id) ?? 0n,
        lines: (ofCustomer.get(id) ?? []).map(lineOf),
      },
    ]),
  );
}

function lineOf({ day, kind, recordId, number, amount }: Row): StatementLine {
  return { day, kind, recordId, number, amountMinor: BigInt(amount) };
}

/** Lines of a statement; a longer one is asked for in parts. */
export const mostLines = 5_000;

/** Statements by what was asked for, in as many reads as there are periods and currencies; one line too many at the most. */
export const statementsOfCustomers: Loader<StatementOf, FoundStatement> = {
  async load(kernel, businessId, asked) {
    const alike = Map.groupBy(asked, ({ currency, from, to }) => `${currency} ${from} ${to}`);
    const found = new Map<StatementOf, FoundStatement>();
    for (const group of alike.values()) {
      const ids = group.map(({ customerId }) => customerId);
      const statements = await findStatements(kernel, businessId, ids, group[0]!, mostLines + 1);
      for (const each of group) {
        const statement = statements.get(each.customerId);
        if (statement) found.set(each, statement);
      }
    }
    return found;
  },
};
