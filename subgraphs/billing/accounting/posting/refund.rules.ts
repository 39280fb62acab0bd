import { type AccountReference, type Entry, entryOf, type Movement } from './entry.rules.js';
import { exchangeDifference } from './exchange-difference.rules.js';

/** Money that goes back, or was taken back by a bank. */
export interface PostedRefund {
  readonly id: string;
  readonly date: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** What the credit that it uses was carried at in the books. */
  readonly carriedBaseMinor: bigint;
  /** What left the bank or the clearing account, in the books. */
  readonly paidBaseMinor: bigint;
  /** Whose credit it uses. */
  readonly creditOf: { readonly paymentId: string } | { readonly documentId: string };
  readonly account: AccountReference;
}

/** A refund that was paid: credit of the customer against the bank; credit that was carried for more is a gain. */
export function refundEntry(refund: PostedRefund): Entry | null {
  return entryOf({ type: 'refund', id: refund.id, purpose: 'pay' }, refund.date, refundMovements(refund));
}

export function refundMovements(refund: PostedRefund): Movement[] {
  const { currency, amountMinor, carriedBaseMinor, paidBaseMinor, account, creditOf } = refund;
  return [
    {
      ...{ account: { role: 'customer_credit' }, ...creditOf, currency },
      ...{ amountMinor: carriedBaseMinor, foreignMinor: amountMinor },
    },
    { ...{ account, ...creditOf, currency }, amountMinor: -paidBaseMinor, foreignMinor: -amountMinor },
    exchangeDifference(carriedBaseMinor - paidBaseMinor, currency),
  ];
}
