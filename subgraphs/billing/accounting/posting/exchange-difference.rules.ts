import type { Movement } from './entry.rules.js';

/** Realised exchange difference: above zero a gain, which is a credit; below it a loss. It has no foreign amount. */
export function exchangeDifference(differenceMinor: bigint, currency: string): Movement {
  return {
    account: { role: differenceMinor > 0n ? 'exchange_gains' : 'exchange_losses' },
    amountMinor: -differenceMinor,
    ...{ currency, foreignMinor: 0n },
  };
}
