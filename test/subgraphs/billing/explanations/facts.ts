import {
  type BaseAmounts,
  baseAmounts,
  type Exchange,
} from '../../../../subgraphs/billing/money/base-amounts.rules.js';
import type {
  ComputedDocument,
  DocumentInput,
} from '../../../../subgraphs/billing/money/compute-document.rules.js';
import type { Credit } from '../../../../subgraphs/billing/money/credit-left.rules.js';
import type { DocumentFacts } from '../../../../subgraphs/billing/explanations/document-facts.rules.js';

/** An issued invoice as its rows have it. */
export function factsOf(input: DocumentInput, document: ComputedDocument, exchange: Exchange): DocumentFacts {
  const base = baseAmounts(document, exchange);
  return {
    ...{ id: 'invoice', kind: 'invoice', isDraft: false, creditedDocumentId: null },
    ...{ currency: exchange.currency, baseCurrency: exchange.baseCurrency, rate: exchange.rate },
    ...{ priceMode: input.priceMode, taxRounding: input.taxRounding, discountMinor: document.discountMinor },
    lines: input.lines.map((line, index) => {
      const { amountMinor, shareMinor, netMinor, group } = document.lines[index]!;
      return {
        ...{ ...line, id: `line ${index}`, amountMinor, shareMinor, netMinor, group },
        ...{ baseNetMinor: base.nets[index]!, accountId: `account ${index}`, creditedLineId: null },
      };
    }),
    taxes: document.groups.flatMap(({ taxableMinor, taxes }, group) =>
      taxes.map(({ componentId, rateE4, taxMinor }, index) => ({
        ...{ id: `tax ${group}.${index}`, group, position: index + 1, componentId, rateE4 },
        ...{ taxableMinor, taxMinor, baseTaxableMinor: base.groups[group]!.taxableMinor },
        baseTaxMinor: base.groups[group]!.taxes[index]!,
      })),
    ),
  };
}

/** A credit note of it, as its rows have it. */
export function creditFactsOf(
  invoice: DocumentFacts,
  id: string,
  credit: Credit,
  base: Pick<BaseAmounts, 'nets' | 'groups'>,
): DocumentFacts {
  return {
    ...{ ...invoice, id, kind: 'credit_note', creditedDocumentId: invoice.id, discountMinor: 0n },
    lines: credit.lines.map(({ line, quantityE6, afterMinor, netMinor }, index) => ({
      ...{ ...invoice.lines[line]!, id: `${id} line ${index}`, quantityE6, amountMinor: afterMinor },
      ...{
        shareMinor: 0n,
        netMinor,
        baseNetMinor: base.nets[index]!,
        creditedLineId: invoice.lines[line]!.id,
      },
    })),
    taxes: invoice.taxes.flatMap((tax) => {
      const { taxableMinor, taxes } = credit.groups[tax.group]!;
      if (taxableMinor === 0n && taxes.every((each) => each === 0n)) return [];
      return {
        ...{ ...tax, id: `${id} ${tax.id}`, taxableMinor, taxMinor: taxes[tax.position - 1]! },
        baseTaxableMinor: base.groups[tax.group]!.taxableMinor,
        baseTaxMinor: base.groups[tax.group]!.taxes[tax.position - 1]!,
      };
    }),
  };
}
