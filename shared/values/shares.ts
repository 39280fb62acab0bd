import { rational, roundOnce } from './rational.js';

/**
 * A total in parts by weights: each the whole units of its share, then one unit more for the largest remainders, ties to
 * the earlier. The parts sum to the total; a weight of zero gets nothing. Total and weights are zero or more; throws
 * RangeError otherwise, and when all weights are zero but the total is not.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((before, weight) => before + weight, 0n);
  if (total < 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('A total of zero or more is shared by weights of zero or more.');
  if (total === 0n) return weights.map(() => 0n);
  if (sum === 0n) throw new RangeError('A total is shared by weights that are not all zero.');
  const shares = weights.map((weight) => (total * weight) / sum);
  const left = shares.reduce((rest, share) => rest - share, total);
  const largestFirst = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((one, other) => compare(other.remainder, one.remainder) || one.index - other.index);
  for (const { index } of largestFirst.slice(0, Number(left))) shares[index]! += 1n;
  return shares;
}

/**
 * What of a total belongs to the next step of something that is done bit by bit: the rounded share of all that is done
 * after the step, less what was posted before it. With `doneAfter` equal to `whole` it is exactly what is left, so the
 * steps sum to the total. `postedBefore` is what was really posted, net of what was taken back.
 */
export function cumulativeShare(
  total: bigint,
  whole: bigint,
  doneAfter: bigint,
  postedBefore: bigint,
): bigint {
  if (doneAfter === whole) return total - postedBefore;
  return roundOnce(rational(total * doneAfter, whole)) - postedBefore;
}

function compare(first: bigint, second: bigint): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
