import { type DocumentExplanations, notComputable } from './document-explanations.rules.js';
import type { DocumentFacts } from './document-facts.rules.js';
import { recomputeCredit } from './credited-facts.rules.js';
import { creditedBaseNet, creditedNet } from './explain-credit-line.rules.js';
import {
  creditedTax,
  creditedTaxable,
  creditedBaseTax,
  creditedBaseTaxable,
} from './explain-credit-tax.rules.js';

/** How each line and tax of a credit note came about: what it takes back of its invoice, after those before it. */
export function explainCredit(
  facts: DocumentFacts,
  invoice: DocumentFacts,
  earlier: readonly DocumentFacts[],
): DocumentExplanations {
  const recomputed = recomputeCredit(facts, invoice, earlier);
  if (!recomputed) return notComputable(facts);
  return {
    lines: facts.lines.map((_line, index) =>
      creditedNet(recomputed, index, [creditedBaseNet(recomputed, index)]),
    ),
    taxes: facts.taxes.map((tax) =>
      creditedTax(recomputed, tax, [
        creditedTaxable(recomputed, tax),
        creditedBaseTax(recomputed, tax),
        creditedBaseTaxable(recomputed, tax),
      ]),
    ),
  };
}
