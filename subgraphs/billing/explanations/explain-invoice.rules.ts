import { baseAmounts } from '../money/base-amounts.rules.js';
import { computeDocument } from '../money/compute-document.rules.js';
import {
  type DocumentExplanations,
  groupOf,
  notComputable,
  type Recomputed,
} from './document-explanations.rules.js';
import type { DocumentFacts } from './document-facts.rules.js';
import { baseNetOf, baseTaxableOf, baseTaxOf } from './explain-base.rules.js';
import { netOf } from './explain-line.rules.js';
import { taxableOf, taxOf } from './explain-tax.rules.js';

/** How each line and tax of an invoice or a draft came about: it is computed anew from what was written. */
export function explainInvoice(facts: DocumentFacts): DocumentExplanations {
  const recomputed = recompute(facts);
  if (!recomputed) return notComputable(facts);
  const groups = new Map(facts.taxes.map(({ group }) => [group, groupOf(facts, group)]));
  const group = (index: number) => groups.get(index) ?? groupOf(facts, index);
  return {
    lines: facts.lines.map((line, index) => {
      const others = recomputed.base ? [baseNetOf(recomputed, index)] : [];
      return netOf(recomputed, group(line.group), index, others);
    }),
    taxes: facts.taxes.map((tax) => {
      const own = group(tax.group);
      const base = recomputed.base
        ? [baseTaxOf(recomputed, own, tax), baseTaxableOf(recomputed, own, tax)]
        : [];
      return taxOf(recomputed, own, tax, [taxableOf(recomputed, own, tax), ...base]);
    }),
  };
}

/** The document from its quantities, prices, discounts and rates; null where the rules refuse them. */
function recompute(facts: DocumentFacts): Recomputed | null {
  const { priceMode, taxRounding, discountMinor, currency, baseCurrency, rate } = facts;
  const lines = facts.lines.map((line) => ({
    ...line,
    taxes: facts.taxes.filter(({ group }) => group === line.group),
  }));
  const discount = discountMinor === 0n ? null : { amountMinor: discountMinor };
  const { document } = computeDocument({ lines, discount, priceMode, taxRounding });
  if (!document) return null;
  const base = facts.isDraft ? null : baseAmounts(document, { currency, baseCurrency, rate });
  return { facts, document, base };
}
