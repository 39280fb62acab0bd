import type { TakenNumber } from '../../../../shared/numbers/next-number.js';
import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { formatMillionths } from '../../../../shared/values/decimal.js';
import type { PostedDocument } from '../../accounting/posting/document.rules.js';
import { paymentReference } from './payment-reference.rules.js';
import type { NewLine, NewTax } from './document-rows.store.js';
import { rowOfDraft } from './drafts.store.js';
import type { Invoice } from './invoice.record.js';
import type { IssuedColumns } from './issue-documents.store.js';
import type { PreparedInvoice } from './prepare-invoice.rules.js';

/** The lines of an invoice as rows; `salesAccountId` is for those that name none. */
export function newLines(documentId: string, prepared: PreparedInvoice, salesAccountId: string): NewLine[] {
  const { draft, computed, base } = prepared;
  const scale = 10n ** BigInt(exponentOfCurrency(draft.currency));
  return draft.lines.map((line, index) => {
    const { amountMinor, shareMinor, netMinor, group } = computed.document.lines[index]!;
    return {
      ...{ id: line.id, document_id: documentId, position: index + 1, description: line.description },
      ...{ unit_code: line.unitCode, quantity_e6: String(line.quantity) },
      unit_price_e6: String(line.unitPrice * scale),
      discount_percent_e4: String(line.discountPercentE4),
      discount_minor: String(line.discount?.amountMinor ?? 0n),
      ...{ amount_minor: String(amountMinor), share_minor: String(shareMinor), net_minor: String(netMinor) },
      ...{ base_net_minor: String(base.nets[index]!), tax_code_id: line.taxCodeId, tax_group: group },
      ...{ account_id: line.accountId ?? salesAccountId, product_id: line.productId },
      ...{ stock_source: line.stockSource, restock: false, credited_line_id: null },
      ...{ period_from: line.periodFrom, period_to: line.periodTo },
    };
  });
}

/** The taxes of an invoice as rows. */
export function newTaxes(
  documentId: string,
  { computed, base }: PreparedInvoice,
  newId: () => string,
): NewTax[] {
  return computed.taxes.map(({ group, position, code, component, taxableMinor, taxMinor }) => ({
    ...{ id: newId(), document_id: documentId, tax_group: group, position, component_id: component.id },
    ...{ category: code.category, name: component.name, rate_e4: String(component.rateE4) },
    ...{ taxable_minor: String(taxableMinor), tax_minor: String(taxMinor) },
    base_taxable_minor: String(base.groups[group]!.taxableMinor),
    base_tax_minor: String(base.groups[group]!.taxes[position - 1]!),
    ...{ exemption_code: code.exemptionCode, exemption_text: code.exemptionText },
  }));
}

/** What the ledger posts of an invoice. */
export function postedInvoice(
  documentId: string,
  prepared: PreparedInvoice,
  lines: readonly NewLine[],
): PostedDocument {
  const { draft, computed, base, issueDate, vatMethod } = prepared;
  return {
    ...{ id: documentId, currency: draft.currency, issueDate, vatMethod },
    ...{ totalMinor: computed.document.totalMinor, baseTotalMinor: base.totalMinor },
    lines: lines.map(({ account_id: accountId }, index) => ({
      accountId,
      netMinor: computed.document.lines[index]!.netMinor,
      baseNetMinor: base.nets[index]!,
    })),
    taxes: computed.taxes.map(({ group, position, code, component, taxMinor }) => ({
      ...{ componentId: component.id, category: code.category, taxMinor },
      ...{ taxAccountId: component.taxAccountId, pendingAccountId: component.pendingAccountId },
      baseTaxableMinor: base.groups[group]!.taxableMinor,
      baseTaxMinor: base.groups[group]!.taxes[position - 1]!,
    })),
  };
}

/** What the issue of an invoice writes into its row. */
export function issuedColumns(
  documentId: string,
  prepared: PreparedInvoice,
  seriesId: string,
  { number, year, sequence }: TakenNumber,
): IssuedColumns {
  const { draft, base, rate, discountPercentE4 } = prepared;
  const { discountMinor, netMinor, taxMinor, totalMinor } = prepared.computed.document;
  const baseTax = base.groups.flatMap(({ taxes }) => taxes).reduce((sum, tax) => sum + tax, 0n);
  return {
    ...{ id: documentId, customer_id: draft.customerId, status: totalMinor === 0n ? 'paid' : 'finalized' },
    ...{ tax_rounding: prepared.taxRounding, vat_method: prepared.vatMethod },
    ...{ issue_date: prepared.issueDate, due_date: prepared.dueDate, discount_until: prepared.discountUntil },
    discount_percent_e4: discountPercentE4 === null ? null : String(discountPercentE4),
    ...{ seller: prepared.seller, buyer: prepared.buyer, series_id: seriesId, year, sequence, number },
    payment_reference: paymentReference(number, draft.currency, prepared.seller),
    ...{ discount_minor: String(discountMinor), net_minor: String(netMinor) },
    ...{ tax_minor: String(taxMinor), total_minor: String(totalMinor) },
    ...{ rate_from: rate?.from ?? null, rate_to: rate?.to ?? null },
    ...{ rate: rate?.rate ?? null, rate_on: rate?.on ?? null },
    base_net_minor: String(base.totalMinor - baseTax),
    ...{ base_tax_minor: String(baseTax), base_total_minor: String(base.totalMinor) },
  };
}

/** The row of an invoice that was issued. */
export function issuedRow(
  before: Invoice,
  prepared: PreparedInvoice,
  columns: IssuedColumns,
  baseCurrency: string,
  now: Date,
): Invoice {
  const { draft, computed, taxRounding } = prepared;
  const inBase = (minor: string) => ({ amountMinor: BigInt(minor), currency: baseCurrency });
  const row = rowOfDraft(before, { draft, computed, taxRounding });
  return {
    ...row,
    ...{ status: columns.status, number: columns.number, paymentReference: columns.payment_reference },
    ...{ issueDate: prepared.issueDate, dueDate: prepared.dueDate, discountUntil: prepared.discountUntil },
    ...{ discountPercent: prepared.discountPercentE4, residual: row.total },
    ...{ baseNet: inBase(columns.base_net_minor), baseTax: inBase(columns.base_tax_minor) },
    baseTotal: inBase(columns.base_total_minor),
    ...{ rateFrom: columns.rate_from, rateTo: columns.rate_to, rate: columns.rate, rateOn: columns.rate_on },
    ...{ issuedAt: now, version: before.version + 1, updatedAt: now },
  };
}

/** What was supplied, as the event of the issue says it. */
export function suppliedLines(lines: readonly NewLine[]) {
  return lines.map((line) => ({
    ...{
      line_id: line.id,
      product_id: line.product_id,
      quantity: formatMillionths(BigInt(line.quantity_e6)),
    },
    ...{ unit: line.unit_code, stock_source: line.stock_source as Record<string, unknown> | null },
  }));
}
