import { cumulativeShare } from '../../../shared/values/shares.js';

/** One side of a settlement: an invoice, or the payment or credit note that settles it. */
export interface SettledSide {
  readonly totalMinor: bigint;
  readonly baseTotalMinor: bigint;
  /** Of `totalMinor`, settled with this step. */
  readonly settledMinor: bigint;
  /** Of `baseTotalMinor`, what was posted before, net of releases. */
  readonly basePostedMinor: bigint;
}

/** What a settlement moves in the currency of the books. */
export interface Settlement {
  readonly baseInvoiceMinor: bigint;
  readonly baseSourceMinor: bigint;
  /** Realised: above zero a gain, below it a loss. */
  readonly differenceMinor: bigint;
}

/** The shares of both sides in a step; they carry the rates of their own days, so what is between them is realised. */
export function settle(invoice: SettledSide, source: SettledSide): Settlement {
  const baseInvoiceMinor = shareOf(invoice);
  const baseSourceMinor = shareOf(source);
  return { baseInvoiceMinor, baseSourceMinor, differenceMinor: baseSourceMinor - baseInvoiceMinor };
}

function shareOf({ totalMinor, baseTotalMinor, settledMinor, basePostedMinor }: SettledSide): bigint {
  return cumulativeShare(baseTotalMinor, totalMinor, settledMinor, basePostedMinor);
}
