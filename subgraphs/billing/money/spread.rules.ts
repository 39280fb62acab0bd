import { allocate } from '../../../shared/values/shares.js';

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** The amount, or the nearer end of a range that it lies outside of. */
export function within(amount: bigint, least: bigint, most: bigint): bigint {
  if (amount < least) return least;
  return amount > most ? most : amount;
}

/** Shares of a total that may be below zero, by weights. */
export function allocateSigned(total: bigint, weights: readonly bigint[]): bigint[] {
  return total < 0n ? allocate(-total, weights).map((share) => -share) : allocate(total, weights);
}

/**
 * A total over the lines that make it up: those below zero get what `ofNegative` says, the others share what is left by
 * their amounts. Sums to the total.
 */
export function spread(
  total: bigint,
  amounts: readonly bigint[],
  ofNegative: (amount: bigint) => bigint,
): bigint[] {
  const fixed = amounts.map((amount) => (amount < 0n ? ofNegative(amount) : 0n));
  const weights = amounts.map((amount) => (amount > 0n ? amount : 0n));
  // Lines of nothing can still share a unit that rounding left to them.
  const shares = weights.some((weight) => weight > 0n) ? weights : amounts.map(() => 1n);
  const shared = allocateSigned(total - sumOf(fixed), shares);
  return fixed.map((amount, index) => amount + shared[index]!);
}
