import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { AllocationRow } from '../payments/allocations/settle-step.rules.js';
import type { CreditSide, InvoiceSide, SettledTax } from '../payments/allocations/settled-side.rules.js';

/** An allocation as it is stored, and both sides as they were before it. */
export interface SettlementFacts {
  readonly allocation: AllocationRow;
  readonly invoice: InvoiceSide;
  /** Null for what is let off. */
  readonly credit: CreditSide | null;
  readonly baseCurrency: string;
  /** The day of the payment before it: that earns a discount. */
  readonly paidOn: string | null;
}

type Text<Row> = {
  readonly [Key in keyof Row]: Row[Key] extends bigint
    ? string
    : Row[Key] extends bigint | null
      ? string | null
      : Row[Key];
};
type Scalars<Side> = Text<Omit<Side, 'kind' | 'taxes'>>;

interface Found {
  readonly allocation: Text<AllocationRow>;
  readonly invoice: Scalars<InvoiceSide>;
  readonly payment: Scalars<Extract<CreditSide, { kind: 'payment' }>> | null;
  readonly note: Scalars<Extract<CreditSide, { kind: 'credit_note' }>> | null;
  readonly baseCurrency: string;
  readonly paidOn: string | null;
}

/** What was settled or used before the allocation `a`: ids are in the order in which locks were there. */
const before = (where: string) => `select coalesce(sum(b.amount_minor), 0) as settled,
    coalesce(sum(b.amount_minor) filter (where b.source = 'payment'), 0) as paid,
    coalesce(sum(b.amount_minor) filter (where b.source = 'credit_note'), 0) as credited,
    coalesce(sum(b.amount_minor) filter (where b.source = 'discount'), 0) as discounted,
    coalesce(sum(b.base_invoice_minor), 0) as base_invoice, coalesce(sum(b.base_source_minor), 0) as base_source
  from billing.allocations b where b.business_id = $1 and b.id < a.id and ${where}`;
const refunded = (where: string) => `select coalesce(sum(r.amount_minor), 0) as settled,
    coalesce(sum(r.base_source_minor), 0) as base_source
  from billing.refunds r where r.business_id = $1 and r.id < a.id and r.status <> 'failed' and ${where}`;

const found = `select
    jsonb_build_object('id', a.id, 'source', a.source, 'paymentId', a.payment_id, 'creditNoteId', a.credit_note_id,
      'invoiceId', a.invoice_id, 'currency', a.currency, 'amountMinor', a.amount_minor::text,
      'baseSourceMinor', a.base_source_minor::text, 'baseInvoiceMinor', a.base_invoice_minor::text,
      'entryDate', a.entry_date, 'reversesId', a.reverses_id) as allocation,
    jsonb_build_object('id', d.id, 'customerId', d.customer_id, 'currency', d.currency, 'number', d.number,
      'totalMinor', d.total_minor::text, 'baseTotalMinor', d.base_total_minor::text, 'issueDate', d.issue_date,
      'dueDate', d.due_date, 'vatMethod', d.vat_method, 'discountUntil', d.discount_until,
      'discountPercentE4', d.discount_percent_e4::text, 'settledMinor', i.settled::text, 'paidMinor', i.paid::text,
      'creditedMinor', i.credited::text, 'creditNotedMinor', (select coalesce(sum(k.total_minor), 0)::text
        from billing.documents k where k.business_id = $1 and k.credited_document_id = d.id and k.id < a.id),
      'discountedMinor', i.discounted::text,
      'basePostedMinor', i.base_invoice::text) as invoice,
    case when p.id is not null then jsonb_build_object('id', p.id, 'customerId', p.customer_id, 'currency', p.currency,
      'totalMinor', p.amount_minor::text, 'baseTotalMinor', p.base_minor::text, 'valueDate', p.value_date,
      'settledMinor', (pa.settled + pr.settled)::text,
      'basePostedMinor', (pa.base_source + pr.base_source)::text) end as payment,
    case when n.id is not null then jsonb_build_object('id', n.id, 'customerId', n.customer_id, 'currency', n.currency,
      'number', n.number, 'issueDate', n.issue_date, 'vatMethod', n.vat_method,
      'totalMinor', n.total_minor::text, 'baseTotalMinor', n.base_total_minor::text,
      'settledMinor', (na.settled + nr.settled)::text,
      'basePostedMinor', (na.base_source + nr.base_source)::text) end as note,
    c.currency as "baseCurrency",
    (select q.value_date::text from billing.allocations b
      join billing.payments q on q.business_id = b.business_id and q.id = b.payment_id
      where b.business_id = $1 and b.invoice_id = a.invoice_id and b.id < a.id and b.amount_minor > 0
      order by b.id desc limit 1) as "paidOn"
  from billing.allocations a
  join kernel.business_profiles c on c.business_id = a.business_id
  join billing.documents d on d.business_id = a.business_id and d.id = a.invoice_id
  cross join lateral (${before('b.invoice_id = a.invoice_id')}) i
  left join billing.payments p on p.business_id = a.business_id and p.id = a.payment_id
  cross join lateral (${before('b.payment_id = a.payment_id')}) pa
  cross join lateral (${refunded('r.payment_id = a.payment_id and r.credit_note_id is null')}) pr
  left join billing.documents n on n.business_id = a.business_id and n.id = a.credit_note_id
  cross join lateral (${before('b.credit_note_id = a.credit_note_id')}) na
  cross join lateral (${refunded('r.credit_note_id = a.credit_note_id')}) nr
  where a.business_id = $1 and a.id = $2`;

/** The taxes of both documents, with what settling made due before. */
const taxes = `select t.id, t.document_id as "documentId", t.tax_group as "group", t.component_id as "componentId", t.category,
    c.tax_account_id as "taxAccountId", c.pending_account_id as "pendingAccountId",
    t.taxable_minor::text as "taxableMinor", t.tax_minor::text as "taxMinor",
    t.base_taxable_minor::text as "baseTaxableMinor", t.base_tax_minor::text as "baseTaxMinor",
    due.taxable::text as "baseTaxableDueMinor", due.tax::text as "baseTaxDueMinor"
  from billing.document_taxes t
  join billing.documents d on d.business_id = t.business_id and d.id = t.document_id
  left join billing.tax_components c on c.business_id = t.business_id and c.id = t.component_id
  cross join lateral (
    select coalesce(sum(l.base_minor), 0) as taxable, coalesce(sum(l.tax_minor), 0) as tax
    from billing.allocations a
    join billing.ledger_entries e on e.business_id = a.business_id and e.source_type = 'allocation'
      and e.source_id = a.id and e.purpose in (d.kind || '_tax_due', 'release_' || d.kind || '_tax_due')
    join billing.ledger_tax_lines l on l.business_id = e.business_id and l.entry_id = e.id
      and l.component_id = t.component_id
    where d.vat_method = 'cash' and a.business_id = t.business_id and a.id < $3
      and case d.kind when 'invoice' then a.invoice_id else a.credit_note_id end = d.id) due
  where t.business_id = $1 and t.document_id = any($2::uuid[]) order by t.document_id, t.tax_group, t.position`;

type TaxRow = Text<SettledTax> & { readonly id: string; readonly documentId: string };

/** An allocation, and both sides as they were before it. Undefined for an id of another business. */
export async function findSettlement(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<SettlementFacts | undefined> {
  const [row] = await database.rows<Found>(businessId, found, [businessId, id]);
  if (!row) return undefined;
  const documentIds = [row.invoice.id, ...(row.note ? [row.note.id] : [])];
  const rows = await database.rows<TaxRow>(businessId, taxes, [businessId, documentIds, id]);
  const taxesOf = (documentId: string) =>
    rows
      .filter((tax) => tax.documentId === documentId)
      .map((tax) => inUnits<SettledTax & { id: string }>(tax));
  const { allocation, invoice, payment, note, baseCurrency, paidOn } = row;
  return {
    ...{ allocation: inUnits<AllocationRow>(allocation), baseCurrency, paidOn },
    invoice: { ...inUnits<InvoiceSide>(invoice), kind: 'invoice', taxes: taxesOf(invoice.id) },
    credit: payment
      ? { ...inUnits<Extract<CreditSide, { kind: 'payment' }>>(payment), kind: 'payment' }
      : note && {
          ...inUnits<Extract<CreditSide, { kind: 'credit_note' }>>(note),
          ...{ kind: 'credit_note', taxes: taxesOf(note.id) },
        },
  };
}

/** The row with its amounts as whole numbers: those whose names end in `Minor` or `E4`. */
function inUnits<Row>(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /(Minor|E4)$/.test(name) && typeof value === 'string' ? BigInt(value) : (value as unknown),
    ]),
  ) as Row;
}
