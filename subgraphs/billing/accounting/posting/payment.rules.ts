import { type AccountReference, type Entry, entryOf } from './entry.rules.js';

/** A payment that came in. */
export interface PostedPayment {
  readonly id: string;
  readonly valueDate: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** What came to the bank, in its currency, and in that of the books. */
  readonly bankCurrency: string;
  readonly bankAmountMinor: bigint;
  readonly baseMinor: bigint;
  /** The ledger account of the bank account, or clearing with the provider. */
  readonly account: AccountReference;
}

/** A payment: bank or clearing against credit of the customer, which its allocations then use. */
export function paymentEntry(payment: PostedPayment): Entry | null {
  const { id, baseMinor } = payment;
  return entryOf({ type: 'payment', id, purpose: 'receive' }, payment.valueDate, [
    {
      ...{ account: payment.account, paymentId: id },
      ...{ amountMinor: baseMinor, currency: payment.bankCurrency, foreignMinor: payment.bankAmountMinor },
    },
    {
      ...{ account: { role: 'customer_credit' }, paymentId: id },
      ...{ amountMinor: -baseMinor, currency: payment.currency, foreignMinor: -payment.amountMinor },
    },
  ]);
}
