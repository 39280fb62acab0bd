import { type Entry, entryOf } from './entry.rules.js';
import { type PostedRefund, refundMovements } from './refund.rules.js';

/** A payment that the bank of the customer took back, and what the provider asks for that. */
export interface PostedChargeback extends PostedRefund {
  readonly fee: { readonly currency: string; readonly amountMinor: bigint; readonly baseMinor: bigint };
}

/** A lost chargeback, its allocations released before: credit and fee against clearing. */
export function chargebackEntry(chargeback: PostedChargeback): Entry | null {
  const { fee, account } = chargeback;
  return entryOf({ type: 'refund', id: chargeback.id, purpose: 'lose' }, chargeback.date, [
    ...refundMovements(chargeback),
    {
      ...{ account: { role: 'fees' }, ...chargeback.creditOf, currency: fee.currency },
      ...{ amountMinor: fee.baseMinor, foreignMinor: fee.amountMinor },
    },
    {
      ...{ account, ...chargeback.creditOf, currency: fee.currency },
      ...{ amountMinor: -fee.baseMinor, foreignMinor: -fee.amountMinor },
    },
  ]);
}
