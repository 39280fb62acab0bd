import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { CreditNoteSide, InvoiceSide, PaymentSide, SettledTax } from './settled-side.rules.js';

interface DocumentRow {
  readonly id: string;
  readonly kind: 'invoice' | 'credit_note';
  readonly status: string;
  readonly number: string;
  readonly customerId: string | null;
  readonly currency: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly vatMethod: 'accrual' | 'cash';
  readonly discountUntil: string | null;
  readonly discountPercent: string | null;
  readonly total: string;
  readonly baseTotal: string;
  readonly paid: string;
  readonly credited: string;
  readonly creditNoted: string;
  readonly discounted: string;
  readonly residual: string;
}

const documents = `select id, kind, status, number, customer_id as "customerId", currency, vat_method as "vatMethod",
    issue_date::text as "issueDate", due_date::text as "dueDate", discount_until::text as "discountUntil",
    discount_percent_e4::text as "discountPercent", total_minor as total, base_total_minor as "baseTotal",
    paid_minor as paid, credited_minor as credited, credit_noted_minor as "creditNoted",
    discounted_minor as discounted, residual_minor as residual
  from billing.documents where business_id = ? and id = any(?::uuid[]) and issued_at is not null
  order by id for update`;

const baseOfDocuments = `select d.id, coalesce(sum(s.posted), 0)::text as posted
  from unnest(?::uuid[]) as d (id) join lateral (
    select base_invoice_minor as posted from billing.allocations where business_id = ? and invoice_id = d.id
    union all
    select base_source_minor from billing.allocations where business_id = ? and credit_note_id = d.id
    union all
    select base_source_minor from billing.refunds
    where business_id = ? and credit_note_id = d.id and status <> 'failed') s on true
  group by d.id`;

interface TaxRow {
  readonly documentId: string;
  readonly group: number;
  readonly componentId: string;
  readonly category: string;
  readonly taxAccountId: string;
  readonly pendingAccountId: string;
  readonly taxable: string;
  readonly tax: string;
  readonly baseTaxable: string;
  readonly baseTax: string;
  readonly baseTaxableDue: string;
  readonly baseTaxDue: string;
}

const taxes = `select t.document_id as "documentId", t.tax_group as "group", t.component_id as "componentId", t.category,
    c.tax_account_id as "taxAccountId", c.pending_account_id as "pendingAccountId",
    t.taxable_minor as taxable, t.tax_minor as tax, t.base_taxable_minor as "baseTaxable", t.base_tax_minor as "baseTax",
    due.taxable::text as "baseTaxableDue", due.tax::text as "baseTaxDue"
  from billing.document_taxes t
  join billing.documents d on d.business_id = t.business_id and d.id = t.document_id
  join billing.tax_components c on c.business_id = t.business_id and c.id = t.component_id
  cross join lateral (
    select coalesce(sum(l.base_minor), 0) as taxable, coalesce(sum(l.tax_minor), 0) as tax
    from billing.allocations a
    join billing.ledger_entries e on e.business_id = a.business_id and e.source_type = 'allocation'
      and e.source_id = a.id and e.purpose in (d.kind || '_tax_due', 'release_' || d.kind || '_tax_due')
    join billing.ledger_tax_lines l on l.business_id = e.business_id and l.entry_id = e.id
      and l.component_id = t.component_id
    where d.vat_method = 'cash' and a.business_id = t.business_id
      and case d.kind when 'invoice' then a.invoice_id else a.credit_note_id end = d.id) due
  where t.business_id = ? and t.document_id = any(?::uuid[]) order by t.document_id, t.tax_group, t.position`;

/** Documents that are settled or used, locked until the transaction ends. */
export interface LockedDocuments {
  /** NOT-FOUND-001 for an id that is no issued invoice of the business. */
  invoice(id: string): InvoiceSide & { readonly status: string };
  creditNote(id: string): CreditNoteSide;
}

/** Locks issued documents in the order of their ids, and reads how far they are settled. */
export async function lockDocuments(unit: UnitOfWork, ids: readonly string[]): Promise<LockedDocuments> {
  const { businessId } = unit.actor;
  const sought = [...new Set(ids)];
  // The sums are read once the locks are there: they travel behind them.
  const [rows, sums, taxRows] =
    sought.length === 0
      ? [[], [], []]
      : await Promise.all([
          unit.execute<DocumentRow>(documents, [businessId, sought]),
          unit.execute<Posted>(baseOfDocuments, [sought, businessId, businessId, businessId]),
          unit.execute<TaxRow>(taxes, [businessId, sought]),
        ]);
  const postedOf = new Map(sums.map(({ id, posted }) => [id, BigInt(posted)]));
  const taxesOf = Map.groupBy(taxRows, ({ documentId }) => documentId);
  const found = (kind: DocumentRow['kind'], id: string) => {
    const row = rows.find((each) => each.id === id && each.kind === kind);
    if (!row) throw recordNotFound(kind.replace('_', ' '), id);
    return { row, side: sideOf(row, postedOf.get(id) ?? 0n, taxesOf.get(id) ?? []) };
  };
  return {
    invoice(id) {
      const { row, side } = found('invoice', id);
      const { status, dueDate, discountUntil, discountPercent } = row;
      return {
        ...side,
        ...{ kind: 'invoice', status, dueDate, discountUntil },
        discountPercentE4: discountPercent === null ? null : BigInt(discountPercent),
        ...{ paidMinor: BigInt(row.paid), creditedMinor: BigInt(row.credited) },
        ...{ creditNotedMinor: BigInt(row.creditNoted), discountedMinor: BigInt(row.discounted) },
      };
    },
    creditNote: (id) => ({ ...found('credit_note', id).side, kind: 'credit_note' }),
  };
}

interface Posted {
  readonly id: string;
  readonly posted: string;
}

function sideOf(row: DocumentRow, basePostedMinor: bigint, own: readonly TaxRow[]) {
  const { id, number, customerId, currency, issueDate, vatMethod, total, baseTotal, residual } = row;
  return {
    ...{ id, number, customerId, currency, issueDate, vatMethod, basePostedMinor },
    ...{ totalMinor: BigInt(total), baseTotalMinor: BigInt(baseTotal) },
    settledMinor: BigInt(total) - BigInt(residual),
    taxes: own.map(taxOf),
  };
}

function taxOf(row: TaxRow): SettledTax {
  const { group, componentId, category, taxAccountId, pendingAccountId } = row;
  return {
    ...{ group, componentId, category, taxAccountId, pendingAccountId },
    ...{ taxableMinor: BigInt(row.taxable), taxMinor: BigInt(row.tax) },
    ...{ baseTaxableMinor: BigInt(row.baseTaxable), baseTaxMinor: BigInt(row.baseTax) },
    ...{ baseTaxableDueMinor: BigInt(row.baseTaxableDue), baseTaxDueMinor: BigInt(row.baseTaxDue) },
  };
}

interface PaymentRow {
  readonly id: string;
  readonly status: string;
  readonly customerId: string;
  readonly currency: string;
  readonly valueDate: string;
  readonly amount: string;
  readonly base: string;
  readonly allocated: string;
  readonly creditRefunded: string;
  readonly refunded: string;
  readonly bankAccountId: string | null;
  readonly bankCurrency: string;
  readonly bankAmount: string;
}

const payments = `select id, status, customer_id as "customerId", currency, value_date::text as "valueDate",
    amount_minor as amount, base_minor as base, allocated_minor as allocated,
    credit_refunded_minor as "creditRefunded", refunded_minor as refunded, bank_account_id as "bankAccountId",
    bank_currency as "bankCurrency", bank_amount_minor as "bankAmount"
  from billing.payments where business_id = ? and id = any(?::uuid[]) order by id for update`;

const baseOfPayments = `select p.id, coalesce(sum(s.posted), 0)::text as posted
  from unnest(?::uuid[]) as p (id) join lateral (
    select base_source_minor as posted from billing.allocations where business_id = ? and payment_id = p.id
    union all
    select base_source_minor from billing.refunds
    where business_id = ? and payment_id = p.id and credit_note_id is null and status <> 'failed') s on true
  group by p.id`;

/** A payment, locked. */
export interface LockedPayment extends PaymentSide {
  readonly customerId: string;
  readonly status: string;
  /** All that went back through it. */
  readonly refundedMinor: bigint;
  readonly bankAccountId: string | null;
  /** What came to the bank account, in its currency. */
  readonly bankCurrency: string;
  readonly bankAmountMinor: bigint;
}

/** Locks payments in the order of their ids, behind documents, and reads how far they are used. NOT-FOUND-001 for others. */
export async function lockPayments(
  unit: UnitOfWork,
  ids: readonly string[],
): Promise<(id: string) => LockedPayment> {
  const { businessId } = unit.actor;
  const sought = [...new Set(ids)];
  const [rows, sums] =
    sought.length === 0
      ? [[], []]
      : await Promise.all([
          unit.execute<PaymentRow>(payments, [businessId, sought]),
          unit.execute<Posted>(baseOfPayments, [sought, businessId, businessId]),
        ]);
  const postedOf = new Map(sums.map(({ id, posted }) => [id, BigInt(posted)]));
  return (id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw recordNotFound('payment', id);
    const { status, customerId, currency, valueDate, bankAccountId, bankCurrency } = row;
    return {
      ...{ kind: 'payment', id, status, customerId, currency, valueDate, bankAccountId, bankCurrency },
      bankAmountMinor: BigInt(row.bankAmount),
      ...{ totalMinor: BigInt(row.amount), baseTotalMinor: BigInt(row.base) },
      settledMinor: BigInt(row.allocated) + BigInt(row.creditRefunded),
      basePostedMinor: postedOf.get(id) ?? 0n,
      refundedMinor: BigInt(row.refunded),
    };
  };
}
