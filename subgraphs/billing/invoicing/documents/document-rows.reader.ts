import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import type { TaxCategory } from '../tax-codes/tax-code.record.js';
import { baseCurrencyOf } from './document-fields.record.js';
import type { StoredDraft, StoredTax } from './drafts.store.js';

/** A line of a document as reads return it; amounts are PostgreSQL's texts. */
export interface DocumentLineRow {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
  readonly description: string;
  readonly quantityE6: string;
  readonly unitCode: string | null;
  /** In millionths of a minor unit. */
  readonly unitPriceE6: string;
  readonly discountPercentE4: string;
  readonly discountMinor: string;
  readonly amountMinor: string;
  readonly shareMinor: string;
  readonly netMinor: string;
  /** Null for a draft. */
  readonly baseNetMinor: string | null;
  readonly taxCodeId: string;
  /** Of its taxes. */
  readonly group: number;
  readonly accountId: string | null;
  readonly productId: string | null;
  readonly stockSource: Readonly<Record<string, unknown>> | null;
  readonly isRestocked: boolean;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly creditedLineId: string | null;
  readonly currency: string;
  readonly baseCurrency: string;
}

/** A tax of a document as reads return it. */
export interface DocumentTaxRow {
  /** Null for a draft. */
  readonly id: string | null;
  readonly documentId: string;
  /** Of the lines that it is of, and its component among theirs, from 1. */
  readonly group: number;
  readonly position: number;
  readonly category: TaxCategory;
  readonly name: string;
  readonly rateE4: string;
  readonly taxableMinor: string;
  readonly taxMinor: string;
  /** Null for a draft. */
  readonly baseTaxableMinor: string | null;
  readonly baseTaxMinor: string | null;
  readonly exemptionCode: string | null;
  readonly exemptionText: string | null;
  readonly currency: string;
  readonly baseCurrency: string;
}

const currencies = `d.currency, ${baseCurrencyOf('d.')} as "baseCurrency"`;

const lines = `select l.id, l.document_id as "documentId", l.position, l.description,
    l.quantity_e6::text as "quantityE6", l.unit_code as "unitCode", l.unit_price_e6::text as "unitPriceE6",
    l.discount_percent_e4::text as "discountPercentE4", l.discount_minor::text as "discountMinor",
    l.amount_minor::text as "amountMinor", l.share_minor::text as "shareMinor", l.net_minor::text as "netMinor",
    l.base_net_minor::text as "baseNetMinor", l.tax_code_id as "taxCodeId", l.tax_group as "group", l.account_id as "accountId",
    l.product_id as "productId", l.stock_source as "stockSource", l.restock as "isRestocked", l.period_from::text as "periodFrom",
    l.period_to::text as "periodTo", l.credited_line_id as "creditedLineId", ${currencies}
  from billing.document_lines l
  join billing.documents d on d.business_id = l.business_id and d.id = l.document_id
  where l.business_id = $1 and l.document_id = any($2::uuid[]) order by l.position`;

const taxes = `select t.id, t.document_id as "documentId", t.tax_group as "group", t.position, t.category, t.name, t.rate_e4::text as "rateE4",
    t.taxable_minor::text as "taxableMinor", t.tax_minor::text as "taxMinor",
    t.base_taxable_minor::text as "baseTaxableMinor", t.base_tax_minor::text as "baseTaxMinor",
    t.exemption_code as "exemptionCode", t.exemption_text as "exemptionText", ${currencies}
  from billing.document_taxes t
  join billing.documents d on d.business_id = t.business_id and d.id = t.document_id
  where t.business_id = $1 and t.document_id = any($2::uuid[]) order by t.tax_group, t.position`;

const drafts = `select id, currency, draft from billing.documents
  where business_id = $1 and id = any($2::uuid[]) and draft is not null`;

interface DraftRow {
  readonly id: string;
  readonly currency: string;
  readonly draft: StoredDraft;
}

/** What a document consists of, from its rows, or from what the draft has. */
function rowsOf<Row extends { readonly documentId: string }>(
  issued: string,
  ofDraft: (draft: StoredDraft, documentId: string, currency: string) => Row[],
): Loader<string, Row[]> {
  return {
    async load({ database }: Pick<Kernel, 'database'>, businessId, ids) {
      const [rows, written] = await Promise.all([
        database.rows<Row>(businessId, issued, [businessId, ids]),
        database.rows<DraftRow>(businessId, drafts, [businessId, ids]),
      ]);
      const all = [...rows, ...written.flatMap(({ id, currency, draft }) => ofDraft(draft, id, currency))];
      return Map.groupBy(all, ({ documentId }) => documentId);
    },
  };
}

/** The lines of many documents, in order. */
export const linesOfDocument = rowsOf<DocumentLineRow>(lines, linesOfDraft);

/** The taxes of many documents, by group and component. */
export const taxesOfDocument = rowsOf<DocumentTaxRow>(taxes, taxesOfDraft);

/** The lines of a draft, as those of an issued document are read. */
export function linesOfDraft(draft: StoredDraft, documentId: string, currency: string): DocumentLineRow[] {
  const scale = 10n ** BigInt(exponentOfCurrency(currency));
  return draft.lines.map(({ quantity, unitPrice, discount, ...line }, index) => ({
    ...line,
    ...draft.computed.lines[index]!,
    ...{ documentId, position: index + 1, quantityE6: quantity },
    unitPriceE6: String(BigInt(unitPrice) * scale),
    discountMinor: discount?.amountMinor ?? '0',
    ...{ baseNetMinor: null, isRestocked: false, creditedLineId: null, currency, baseCurrency: currency },
  }));
}

/** The taxes of a draft, as those of an issued document are read. */
export function taxesOfDraft(draft: StoredDraft, documentId: string, currency: string): DocumentTaxRow[] {
  const base = { id: null, baseTaxableMinor: null, baseTaxMinor: null, baseCurrency: currency };
  return draft.computed.taxes.map((tax: StoredTax) => ({ ...tax, ...base, documentId, currency }));
}
