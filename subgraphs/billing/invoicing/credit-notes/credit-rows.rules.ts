import { formatMillionths } from '../../../../shared/values/decimal.js';
import type { PostedDocument } from '../../accounting/posting/document.rules.js';
import type { BaseAmounts } from '../../money/base-amounts.rules.js';
import type { Credit } from '../../money/credit-left.rules.js';
import { sumOf } from '../../money/spread.rules.js';
import type { NewLine, NewTax } from '../documents/document-rows.store.js';
import type { CreditedSoFar } from './credited-invoice.rules.js';

/** A credit note that lacks its number alone. */
export interface PreparedCredit {
  readonly id: string;
  readonly credit: Credit;
  readonly base: BaseAmounts;
  readonly invoice: CreditedSoFar;
  /** Ids of the invoice's lines whose quantity goes back into the stock. */
  readonly restocked: ReadonlySet<string>;
}

/** What it sums to. */
export function totalsOf({ credit, base }: PreparedCredit) {
  const netMinor = sumOf(credit.groups.map(({ taxableMinor }) => taxableMinor));
  const taxMinor = sumOf(credit.groups.flatMap(({ taxes }) => taxes));
  const baseTaxMinor = sumOf(base.groups.flatMap(({ taxes }) => taxes));
  return { netMinor, taxMinor, totalMinor: netMinor + taxMinor, baseTaxMinor };
}

/** Its lines as rows: those of the invoice, as far as they come back. */
export function creditLines(prepared: PreparedCredit, newId: () => string): NewLine[] {
  const { id, credit, base, invoice, restocked } = prepared;
  return credit.lines.map(({ line, quantityE6, afterMinor, netMinor }, index) => {
    const of = invoice.lines[line]!;
    return {
      ...{ id: newId(), document_id: id, position: index + 1, description: of.description },
      ...{ unit_code: of.unitCode, quantity_e6: String(quantityE6), unit_price_e6: of.unitPrice },
      ...{ discount_percent_e4: of.discountPercent, discount_minor: '0', amount_minor: String(afterMinor) },
      ...{ share_minor: '0', net_minor: String(netMinor), base_net_minor: String(base.nets[index]!) },
      ...{
        tax_code_id: of.taxCodeId,
        tax_group: of.group,
        account_id: of.accountId,
        product_id: of.productId,
      },
      ...{ stock_source: of.stockSource, restock: restocked.has(of.id), credited_line_id: of.id },
      ...{ period_from: null, period_to: null },
    };
  });
}

/** Its taxes as rows; groups of which nothing comes back have none. */
export function creditTaxes({ id, credit, base, invoice }: PreparedCredit, newId: () => string): NewTax[] {
  return invoice.groups.flatMap((taxes, group) => {
    const amounts = credit.groups[group]!;
    if (amounts.taxableMinor === 0n && amounts.taxes.every((tax) => tax === 0n)) return [];
    return taxes.map((tax, index) => ({
      ...{ id: newId(), document_id: id, tax_group: group, position: tax.position },
      ...{ component_id: tax.componentId, category: tax.category, name: tax.name, rate_e4: tax.rate },
      ...{ taxable_minor: String(amounts.taxableMinor), tax_minor: String(amounts.taxes[index]!) },
      base_taxable_minor: String(base.groups[group]!.taxableMinor),
      base_tax_minor: String(base.groups[group]!.taxes[index]!),
      ...{ exemption_code: tax.exemptionCode, exemption_text: tax.exemptionText },
    }));
  });
}

/** What the ledger posts of it. */
export function postedCredit(
  prepared: PreparedCredit,
  head: Pick<PostedDocument, 'currency' | 'issueDate' | 'vatMethod'>,
): PostedDocument {
  const { id, credit, base, invoice } = prepared;
  return {
    ...{ id, ...head, totalMinor: totalsOf(prepared).totalMinor, baseTotalMinor: base.totalMinor },
    lines: credit.lines.map(({ line, netMinor }, index) => ({
      ...{ accountId: invoice.lines[line]!.accountId, netMinor, baseNetMinor: base.nets[index]! },
    })),
    taxes: invoice.groups.flatMap((taxes, group) =>
      taxes.map(({ componentId, category, taxAccountId, pendingAccountId }, index) => ({
        ...{ componentId, category, taxAccountId, pendingAccountId },
        taxMinor: credit.groups[group]!.taxes[index]!,
        baseTaxableMinor: base.groups[group]!.taxableMinor,
        baseTaxMinor: base.groups[group]!.taxes[index]!,
      })),
    ),
  };
}

/** What comes back, as the event of the issue says it. */
export function returnedLines({ credit, invoice, restocked }: PreparedCredit) {
  return credit.lines.map(({ line, quantityE6 }) => {
    const { id } = invoice.lines[line]!;
    return { invoice_line_id: id, quantity: formatMillionths(quantityE6), is_restocked: restocked.has(id) };
  });
}
