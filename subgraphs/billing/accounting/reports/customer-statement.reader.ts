import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';

/** Whose statement, of what period, in which currency. */
export interface StatementOf {
  readonly customerId: string;
  readonly currency: string;
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
  where d.business_id = $1 and d.customer_id = $2 and d.currency = $3 and d.issued_at is not null`;

/** `$2` is the customer, `$3` the currency. */
const lines = `
  select d.issue_date as day, 1 as place, d.number, 'invoice' as kind, d.id, d.total_minor as amount
    from ${document} and d.kind = 'invoice'
  union all
  select e.entry_date, 2, d.number, 'void', d.id, -d.total_minor from billing.documents d
    join billing.ledger_entries e on e.business_id = $1 and e.source_type = 'invoice' and e.source_id = d.id
      and e.purpose = 'void'
    where d.business_id = $1 and d.customer_id = $2 and d.currency = $3 and d.status = 'void'
  union all
  select d.issue_date, 3, d.number, 'credit_note', d.id, -d.total_minor from ${document} and d.kind = 'credit_note'
  union all
  select p.value_date, 4, p.external_reference, 'payment', p.id, -p.amount_minor from billing.payments p
    where p.business_id = $1 and p.customer_id = $2 and p.currency = $3 and p.status = 'succeeded'
  union all
  select a.entry_date, 5, d.number, a.source, a.id, -a.amount_minor from billing.documents d
    join billing.allocations a on a.business_id = $1 and a.invoice_id = d.id and a.source in ('discount', 'write_off')
    where d.business_id = $1 and d.customer_id = $2 and d.currency = $3
  union all
  select f.paid_on, 6, p.external_reference, 'refund', f.id, f.amount_minor from billing.payments p
    join billing.refunds f on f.business_id = $1 and f.payment_id = p.id and f.status = 'succeeded'
    where p.business_id = $1 and p.customer_id = $2 and p.currency = $3`;

const opening = `select coalesce(sum(amount), 0)::text as opening from (${lines}) s where day < $4::date`;
const within = `select day::text, kind, id as "recordId", number, amount::text from (${lines}) s
  where day between $4::date and $5::date order by s.day, s.place, s.number, s.id limit $6`;
const survivor = `select c.customer_id as id, c.name from billing.customers m
  join billing.customers c on c.business_id = $1
    and c.customer_id = case when m.survivor_id is null then m.customer_id else m.survivor_id end
  where m.business_id = $1 and m.customer_id = $2`;

type Row = Omit<StatementLine, 'amountMinor'> & { readonly amount: string };

/** The customer, what they owed before the period, and up to `most` lines of it. NOT-FOUND-001. */
export async function findStatement(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { customerId, currency, from, to }: StatementOf,
  most: number,
): Promise<{ customer: { id: string; name: string }; openingMinor: bigint; lines: StatementLine[] }> {
  const [customer] = await database.rows<{ id: string; name: string }>(businessId, survivor, [
    businessId,
    customerId,
  ]);
  if (!customer) throw recordNotFound('customer', customerId);
  const of = [businessId, customer.id, currency, from];
  const [[before], rows] = await Promise.all([
    database.rows<{ opening: string }>(businessId, opening, of),
    database.rows<Row>(businessId, within, [...of, to, most]),
  ]);
  return {
    customer,
    openingMinor: BigInt(before!.opening),
    lines: rows.map(({ amount, ...line }) => ({ ...line, amountMinor: BigInt(amount) })),
  };
}
