import { alphabetically } from '../../../../shared/postgres/collation.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';

/** What of a document, or of a payment that settles none, was open at the end of a day, in the currency of the books. */
export interface OpenItem {
  /** Null for what the platform bills a business. */
  readonly customerId: string | null;
  readonly customerName: string | null;
  /** Whether the customer has it to come. */
  readonly isCredit: boolean;
  readonly issueDate: string;
  /** Null for a credit. */
  readonly dueDate: string | null;
  /** Above zero. */
  readonly openMinor: bigint;
}

/** What came of an item by the day, for which `$2` stands; `of` says which rows are its. */
const settledBy = (base: string, of: string) => `cross join lateral (
      select coalesce(sum(l.${base}), 0) as minor from billing.allocations l
      where l.business_id = $1 and l.${of} and l.entry_date <= $2::date) settled`;
const refundedBy = (of: string) => `cross join lateral (
      select coalesce(sum(f.base_source_minor), 0) as minor from billing.refunds f
      where f.business_id = $1 and ${of} and f.paid_on <= $2::date) refunded`;
/** One row by its key for each item: joined as a whole table, PostgreSQL reads all settled documents for some open ones. */
const byKey = (table: string) => `cross join lateral (
      select * from billing.${table} k where k.business_id = $1 and k.id = o.id offset 0)`;
const since = 'business_id = $1 and entry_date > $2::date';

/** What was open then is open still, or was settled since: only these are looked at, so that settled documents of the past cost nothing. */
const openItems = `
  with invoices as (
    select id from billing.documents where business_id = $1 and residual_minor > 0 and kind = 'invoice'
    union select invoice_id from billing.allocations where ${since}
    union select source_id from billing.ledger_entries
      where ${since} and source_type = 'invoice' and purpose = 'void'
  ), credit_notes as (
    select id from billing.documents where business_id = $1 and residual_minor > 0 and kind = 'credit_note'
    union select credit_note_id from billing.allocations where ${since} and credit_note_id is not null
    union select credit_note_id from billing.refunds
      where business_id = $1 and paid_on > $2::date and credit_note_id is not null
  ), payments as (
    select id from billing.payments where business_id = $1 and open_minor > 0
    union select payment_id from billing.allocations where ${since} and payment_id is not null
    union select payment_id from billing.refunds
      where business_id = $1 and paid_on > $2::date and credit_note_id is null
  ), items as (
    select d.customer_id, false as is_credit, d.issue_date, d.due_date, d.base_total_minor - settled.minor as open_minor
    from invoices o ${byKey('documents')} d
    ${settledBy('base_invoice_minor', 'invoice_id = d.id')}
    where d.issue_date <= $2::date and not exists (
      select from billing.ledger_entries v where v.business_id = $1 and v.source_type = 'invoice'
        and v.source_id = d.id and v.purpose = 'void' and v.entry_date <= $2::date)
    union all
    select d.customer_id, true, d.issue_date, null, d.base_total_minor - settled.minor - refunded.minor
    from credit_notes o ${byKey('documents')} d
    ${settledBy('base_source_minor', 'credit_note_id = d.id')}
    ${refundedBy('f.credit_note_id = d.id')}
    where d.issue_date <= $2::date
    union all
    select p.customer_id, true, p.value_date, null, p.base_minor - settled.minor - refunded.minor
    from payments o ${byKey('payments')} p
    ${settledBy('base_source_minor', 'payment_id = p.id')}
    ${refundedBy('f.payment_id = p.id and f.credit_note_id is null')}
    where p.status = 'succeeded' and p.value_date <= $2::date
  )
  select i.customer_id as "customerId", c.name as "customerName", i.is_credit as "isCredit",
    i.issue_date::text as "issueDate", i.due_date::text as "dueDate", i.open_minor::text as "open"
  from items i left join billing.customers c on c.business_id = $1 and c.customer_id = i.customer_id
  where i.open_minor <> 0 order by ${alphabetically('c.name')}, i.customer_id`;

type Row = Omit<OpenItem, 'openMinor'> & { readonly open: string };

/** What was open at the end of a day: documents, and credits that settled none by then. */
export async function findOpenItems(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  asOf: string,
): Promise<OpenItem[]> {
  const rows = await database.rows<Row>(businessId, openItems, [businessId, asOf]);
  return rows.map(({ open, ...item }) => ({ ...item, openMinor: BigInt(open) }));
}
