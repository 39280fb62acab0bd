import type { ComputedDocument } from '../money/compute-document.rules.js';
import { type BaseAmounts } from '../money/base-amounts.rules.js';
import type { DocumentFacts, LineFacts, TaxFacts } from './document-facts.rules.js';
import { explained, type Explanation } from './explanation.rules.js';

/** How the amounts of a document came about, line by line and tax by tax, as its facts have them. */
export interface DocumentExplanations {
  readonly lines: readonly Explanation[];
  readonly taxes: readonly Explanation[];
}

/** A document that was computed anew, beside what is stored of it. */
export interface Recomputed {
  readonly facts: DocumentFacts;
  readonly document: ComputedDocument;
  /** Null for a draft. */
  readonly base: BaseAmounts | null;
}

/** Lines that are taxed alike. */
export interface ExplainedGroup {
  readonly taxes: readonly TaxFacts[];
  readonly rates: readonly bigint[];
  /** Their indices in the document. */
  readonly lines: readonly number[];
}

/** The group of a tax or of a line, as the rows have it. */
export function groupOf({ lines, taxes }: DocumentFacts, group: number): ExplainedGroup {
  const own = taxes.filter((tax) => tax.group === group);
  return {
    taxes: own,
    rates: own.map(({ rateE4 }) => rateE4),
    lines: [...lines.keys()].filter((index) => lines[index]!.group === group),
  };
}

/** What is left of a line, in the price mode. */
export function afterDiscount({ document }: Pick<Recomputed, 'document'>, index: number): bigint {
  const { amountMinor, shareMinor } = document.lines[index]!;
  return amountMinor - shareMinor;
}

export const ofDocument = ({ id }: DocumentFacts, field: string) =>
  ({ type: 'document', id, field }) as const;
export const ofLine = ({ id }: LineFacts, field: string) => ({ type: 'document_line', id, field }) as const;
export const ofTax = ({ id }: Pick<TaxFacts, 'id'>, field: string) =>
  ({ type: 'document_tax', id, field }) as const;

/** Of a document that the rules refuse, as it is stored. */
export function notComputable({ lines, taxes, currency }: DocumentFacts): DocumentExplanations {
  const refused = (source: Explanation['source'], storedMinor: bigint): Explanation => ({
    ...explained({
      ...{ rule: 'not_computable', source, currency, amountMinor: storedMinor, storedMinor, inputs: [] },
    }),
    isConsistent: false,
  });
  return {
    lines: lines.map((line) => refused(ofLine(line, 'net'), line.netMinor)),
    taxes: taxes.map((tax) => refused(ofTax(tax, 'tax'), tax.taxMinor)),
  };
}
