import type { Kernel } from '../../../shared/kernel/kernel.js';
import { baseCurrencyOf } from '../invoicing/documents/document-fields.record.js';
import {
  type DocumentFacts,
  draftLines,
  draftTaxes,
  type FiguresOfDraft,
  type LineFacts,
  type TaxFacts,
} from './document-facts.rules.js';

type Texts<Row> = {
  readonly [Key in keyof Row]: Row[Key] extends bigint | null ? string | Extract<Row[Key], null> : Row[Key];
};

type Head = Omit<Texts<DocumentFacts>, 'isDraft' | 'lines' | 'taxes'> & {
  readonly draft: FiguresOfDraft | null;
};
type OfDocument<Row> = Texts<Row> & { readonly documentId: string };

/** The documents; of a credit note its invoice and what was credited of that before, too. */
const heads = `with asked as (
    select id, credited_document_id as invoice_id from billing.documents where business_id = $1 and id = any($2::uuid[])),
  sought as (
    select id from asked
    union select invoice_id from asked where invoice_id is not null
    union select e.id from asked
      join billing.documents e on e.business_id = $1 and e.credited_document_id = asked.invoice_id and e.id < asked.id)
  select d.id, d.kind, d.currency, ${baseCurrencyOf('d.')} as "baseCurrency", d.price_mode as "priceMode",
    d.tax_rounding as "taxRounding", d.discount_minor::text as "discountMinor",
    case when d.rate is not null then jsonb_build_object('from', d.rate_from, 'to', d.rate_to,
      'rate', trim_scale(d.rate)::text, 'on', d.rate_on::text) end as rate,
    d.credited_document_id as "creditedDocumentId", d.draft
  from billing.documents d where d.business_id = $1 and d.id in (select id from sought) order by d.id`;

const lines = `select id, document_id as "documentId", quantity_e6::text as "quantityE6",
    unit_price_e6::text as "unitPriceE6", discount_percent_e4::text as "discountPercentE4",
    discount_minor::text as "discountMinor", amount_minor::text as "amountMinor", share_minor::text as "shareMinor",
    net_minor::text as "netMinor", base_net_minor::text as "baseNetMinor", tax_code_id as "taxCodeId",
    tax_group as "group", account_id as "accountId", credited_line_id as "creditedLineId"
  from billing.document_lines where business_id = $1 and document_id = any($2::uuid[]) order by document_id, position`;

const taxes = `select id, document_id as "documentId", tax_group as "group", position, component_id as "componentId",
    rate_e4::text as "rateE4", taxable_minor::text as "taxableMinor", tax_minor::text as "taxMinor",
    base_taxable_minor::text as "baseTaxableMinor", base_tax_minor::text as "baseTaxMinor"
  from billing.document_taxes where business_id = $1 and document_id = any($2::uuid[])
  order by document_id, tax_group, position`;

/** Documents with their lines and taxes as they are stored, in three statements; of credit notes what came before, too. */
export async function findDocuments(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentFacts>> {
  // What is issued when its head is read has its rows by then, and they stay.
  const found = await database.rows<Head>(businessId, heads, [businessId, ids]);
  const issued = found.filter(({ draft }) => draft === null).map(({ id }) => id);
  const [ofLines, ofTaxes] =
    issued.length === 0
      ? [[], []]
      : await Promise.all([
          database.rows<OfDocument<LineFacts>>(businessId, lines, [businessId, issued]),
          database.rows<OfDocument<TaxFacts>>(businessId, taxes, [businessId, issued]),
        ]);
  const linesOf = Map.groupBy(ofLines, ({ documentId }) => documentId);
  const taxesOf = Map.groupBy(ofTaxes, ({ documentId }) => documentId);
  return new Map(
    found.map(({ draft, ...head }) => [
      head.id,
      {
        ...{ ...head, isDraft: draft !== null, discountMinor: BigInt(head.discountMinor) },
        lines: draft ? draftLines(draft, head.currency) : (linesOf.get(head.id) ?? []).map(lineOf),
        taxes: draft ? draftTaxes(draft) : (taxesOf.get(head.id) ?? []).map(taxOf),
      },
    ]),
  );
}

function lineOf(row: Texts<LineFacts>): LineFacts {
  return {
    ...row,
    ...{ quantityE6: BigInt(row.quantityE6), unitPriceE6: BigInt(row.unitPriceE6) },
    ...{ discountPercentE4: BigInt(row.discountPercentE4), discountMinor: BigInt(row.discountMinor) },
    ...{ amountMinor: BigInt(row.amountMinor), shareMinor: BigInt(row.shareMinor) },
    ...{ netMinor: BigInt(row.netMinor), baseNetMinor: BigInt(row.baseNetMinor!) },
  };
}

function taxOf(row: Texts<TaxFacts>): TaxFacts {
  return {
    ...{ ...row, rateE4: BigInt(row.rateE4), taxableMinor: BigInt(row.taxableMinor) },
    ...{ taxMinor: BigInt(row.taxMinor), baseTaxableMinor: BigInt(row.baseTaxableMinor!) },
    baseTaxMinor: BigInt(row.baseTaxMinor!),
  };
}
