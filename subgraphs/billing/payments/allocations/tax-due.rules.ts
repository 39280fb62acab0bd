import { taxDueEntry } from '../../accounting/posting/allocation.rules.js';
import type { Entry } from '../../accounting/posting/entry.rules.js';
import { rational, roundOnce } from '../../../../shared/values/rational.js';
import type { CreditNoteSide, InvoiceSide } from './settled-side.rules.js';

/** What a step makes due of the taxes of a document. */
export interface TaxDue<Document> {
  /** The document with what is due by now. */
  readonly document: Document;
  /** Null where taxes were due with the document itself, or the step is too small. */
  readonly entry: Entry | null;
}

/**
 * Taxes that are owed with the payment: the share that is settled by now, less what was due before. `document` is
 * settled already; `settledBeforeMinor` was settled before the step.
 */
export function makeTaxDue<Document extends InvoiceSide | CreditNoteSide>(
  step: { readonly id: string; readonly date: string },
  document: Document,
  settledBeforeMinor: bigint,
): TaxDue<Document> {
  const { id, kind, currency, issueDate, vatMethod, totalMinor, baseTotalMinor, taxes } = document;
  if (vatMethod === 'accrual') return { document, entry: null };
  const before = taxes.map(({ taxMinor, baseTaxableDueMinor, baseTaxDueMinor }) => ({
    taxMinor: roundOnce(rational(taxMinor * settledBeforeMinor, totalMinor)),
    baseTaxableMinor: baseTaxableDueMinor,
    baseTaxMinor: baseTaxDueMinor,
  }));
  const posted = { id, currency, issueDate, vatMethod, totalMinor, baseTotalMinor, lines: [], taxes };
  const entry = taxDueEntry(step, kind, posted, document.settledMinor, before);
  if (!entry) return { document, entry };
  const due = taxes.map((tax, index) => ({
    ...tax,
    baseTaxableDueMinor: tax.baseTaxableDueMinor + entry.taxLines[index]!.baseMinor,
    baseTaxDueMinor: tax.baseTaxDueMinor + entry.taxLines[index]!.taxMinor,
  }));
  return { document: { ...document, taxes: due }, entry };
}
