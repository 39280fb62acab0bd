import { cumulativeShare } from '../../../../shared/values/shares.js';
import type { Settlement } from '../../money/settle.rules.js';
import type { PostedDocument, PostedTax } from './document.rules.js';
import { type Entry, entryOf, type Movement } from './entry.rules.js';
import { exchangeDifference } from './exchange-difference.rules.js';

/** Credit of a payment or a credit note that settles an invoice. */
export interface PostedAllocation {
  readonly id: string;
  /** The later of both dates. */
  readonly date: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly invoiceId: string;
  readonly source: { readonly paymentId: string } | { readonly creditNoteId: string };
}

/** An allocation: credit against receivables, each at its own rate; what is between them is realised. */
export function settlementEntry(
  { id, date, currency, amountMinor, invoiceId, source }: PostedAllocation,
  { baseInvoiceMinor, baseSourceMinor, differenceMinor }: Settlement,
): Entry | null {
  const ofSource =
    'paymentId' in source ? { paymentId: source.paymentId } : { documentId: source.creditNoteId };
  return entryOf({ type: 'allocation', id, purpose: 'settle' }, date, [
    {
      ...{ account: { role: 'customer_credit' }, ...ofSource, currency },
      ...{ amountMinor: baseSourceMinor, foreignMinor: amountMinor },
    },
    {
      ...{ account: { role: 'receivables' }, documentId: invoiceId, currency },
      ...{ amountMinor: -baseInvoiceMinor, foreignMinor: -amountMinor },
    },
    exchangeDifference(differenceMinor, currency),
  ]);
}

/** Of a tax, what became due before, net of releases. */
export interface DueBefore {
  readonly taxMinor: bigint;
  readonly baseTaxableMinor: bigint;
  readonly baseTaxMinor: bigint;
}

/**
 * Tax that is owed with the payment: the share that `settledMinor` of the document makes due, from "not yet due" to
 * "due". `before` has one of each tax of the document. Of a credit note it goes the other way.
 */
export function taxDueEntry(
  { id, date }: Pick<PostedAllocation, 'id' | 'date'>,
  kind: 'invoice' | 'credit_note',
  document: PostedDocument,
  settledMinor: bigint,
  before: readonly DueBefore[],
): Entry | null {
  const { id: documentId, currency, totalMinor } = document;
  const sign = kind === 'invoice' ? 1n : -1n;
  const due = document.taxes.map((tax, index) => dueOf(tax, totalMinor, settledMinor, before[index]!));
  const movements = due.flatMap(({ tax, taxMinor, baseTaxMinor }): Movement[] => {
    const amounts = { amountMinor: sign * baseTaxMinor, foreignMinor: sign * taxMinor, currency, documentId };
    const credit = { ...amounts, amountMinor: -amounts.amountMinor, foreignMinor: -amounts.foreignMinor };
    return [
      { ...amounts, account: { accountId: tax.pendingAccountId } },
      { ...credit, account: { accountId: tax.taxAccountId } },
    ];
  });
  return entryOf(
    { type: 'allocation', id, purpose: `${kind}_tax_due` },
    date,
    movements,
    due.map(({ tax, baseTaxableMinor, baseTaxMinor }) => ({
      ...{ componentId: tax.componentId, category: tax.category, direction: 'output' },
      isCredit: kind === 'credit_note',
      ...{ baseMinor: baseTaxableMinor, taxMinor: baseTaxMinor },
    })),
  );
}

function dueOf(tax: PostedTax, totalMinor: bigint, settledMinor: bigint, before: DueBefore) {
  const share = (of: keyof DueBefore) => cumulativeShare(tax[of], totalMinor, settledMinor, before[of]);
  return {
    tax,
    taxMinor: share('taxMinor'),
    baseTaxableMinor: share('baseTaxableMinor'),
    baseTaxMinor: share('baseTaxMinor'),
  };
}
