import type { BaseGroup } from '../../money/base-amounts.rules.js';
import type { Credit, CreditedInvoice } from '../../money/credit-left.rules.js';
import type { TaxedAmounts } from '../../money/split-by-taxes.rules.js';
import type { PriceMode } from '../../money/tax-group.rules.js';
import type { CreditedRows, StoredLine, StoredTax } from './credited-invoice.reader.js';

/** A document as credit notes follow from it, and what it posted. */
export interface PostedCredit<Document> {
  readonly document: Document;
  readonly base: { readonly nets: readonly bigint[]; readonly groups: readonly BaseGroup[] };
}

/** An invoice with its credit notes so far. */
export interface CreditedSoFar {
  readonly invoice: PostedCredit<CreditedInvoice>;
  readonly earlier: readonly PostedCredit<Credit>[];
  /** The lines of the invoice, and the taxes of each of its groups. */
  readonly lines: readonly StoredLine[];
  readonly groups: readonly (readonly StoredTax[])[];
}

/** What the rows of an invoice and its credit notes say, for the rules of the money. */
export function creditedSoFar(invoiceId: string, priceMode: PriceMode, rows: CreditedRows): CreditedSoFar {
  const linesOf = Map.groupBy(rows.lines, ({ documentId }) => documentId);
  const taxesOf = Map.groupBy(rows.taxes, ({ documentId }) => documentId);
  const lines = linesOf.get(invoiceId) ?? [];
  const groups = [...Map.groupBy(taxesOf.get(invoiceId) ?? [], ({ group }) => group).values()];
  const indexOf = new Map(lines.map(({ id }, index) => [id, index]));
  const creditNoteIds = [...new Set([...linesOf.keys(), ...taxesOf.keys()])].filter((id) => id !== invoiceId);
  return {
    invoice: {
      document: {
        priceMode,
        lines: lines.map(({ quantity, after, net, group }) => ({
          ...{ quantityE6: BigInt(quantity), afterMinor: BigInt(after), netMinor: BigInt(net), group },
        })),
        groups: groups.map((taxes) => amountsOf(groups, taxes)[taxes[0]!.group]!),
      },
      base: { nets: netsOf(lines), groups: baseOf(groups, taxesOf.get(invoiceId) ?? []) },
    },
    earlier: creditNoteIds.map((id) => ({
      document: {
        lines: (linesOf.get(id) ?? []).map(({ creditedLineId, quantity, after, net }) => ({
          line: indexOf.get(creditedLineId!)!,
          ...{ quantityE6: BigInt(quantity), afterMinor: BigInt(after), netMinor: BigInt(net) },
        })),
        groups: amountsOf(groups, taxesOf.get(id) ?? []),
      },
      base: { nets: netsOf(linesOf.get(id) ?? []), groups: baseOf(groups, taxesOf.get(id) ?? []) },
    })),
    ...{ lines, groups },
  };
}

function netsOf(lines: readonly StoredLine[]): bigint[] {
  return lines.map(({ baseNet }) => BigInt(baseNet));
}

/** The amounts of each group of the invoice, as the taxes of a document have them; nothing of those that it has not. */
function amountsOf(groups: CreditedSoFar['groups'], own: readonly StoredTax[]): TaxedAmounts[] {
  return byGroup(groups, own, ({ taxable, tax }) => ({ taxable, tax }));
}

function baseOf(groups: CreditedSoFar['groups'], own: readonly StoredTax[]): TaxedAmounts[] {
  return byGroup(groups, own, ({ baseTaxable, baseTax }) => ({ taxable: baseTaxable, tax: baseTax }));
}

function byGroup(
  groups: CreditedSoFar['groups'],
  own: readonly StoredTax[],
  read: (tax: StoredTax) => { readonly taxable: string; readonly tax: string },
): TaxedAmounts[] {
  return groups.map((ofInvoice, group) => {
    const taxes = own.filter((tax) => tax.group === group).map(read);
    return {
      taxableMinor: BigInt(taxes[0]?.taxable ?? 0),
      taxes: ofInvoice.map((_tax, index) => BigInt(taxes[index]?.tax ?? 0)),
    };
  });
}
