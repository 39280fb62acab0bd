import { rational, roundOnce } from '../../../shared/values/rational.js';
import { allocate } from '../../../shared/values/shares.js';
import { within } from './spread.rules.js';
import { hundredPercent } from './tax-rates.rules.js';

/** What is taxed alike: taxable amount, and tax of each component. */
export interface TaxedAmounts {
  readonly taxableMinor: bigint;
  readonly taxes: readonly bigint[];
}

/** An amount with tax in it, parted as its document is: net and taxes of each group. The parts sum to the amount. */
export function splitByTaxes(amountMinor: bigint, groups: readonly TaxedAmounts[]): TaxedAmounts[] {
  const weights = groups.flatMap(({ taxableMinor, taxes }) => [taxableMinor, ...taxes]);
  const shares = allocate(amountMinor, weights);
  return groups.map(({ taxes }) => {
    const [taxableMinor, ...ofTaxes] = shares.splice(0, taxes.length + 1);
    return { taxableMinor: taxableMinor!, taxes: ofTaxes };
  });
}

/** The terms of an early payment. */
export interface EarlyPayment {
  readonly totalMinor: bigint;
  readonly percentE4: bigint;
  /** The last day that earns it. */
  readonly until: string;
}

/**
 * The discount that an allocation earns, else 0: it is of the total, and granted when what was allocated, this included,
 * reaches the total less the discount with a value date in time.
 */
export function earnedDiscount(
  { totalMinor, percentE4, until }: EarlyPayment,
  allocatedMinor: bigint,
  valueDate: string,
): bigint {
  const discount = fullDiscount({ totalMinor, percentE4 });
  const isEarned = valueDate <= until && allocatedMinor >= totalMinor - discount;
  // Who paid more than that has so much less left to be let off.
  return isEarned ? within(totalMinor - allocatedMinor, 0n, discount) : 0n;
}

/** What who pays all of it early has to pay less. */
export function fullDiscount({
  totalMinor,
  percentE4,
}: Pick<EarlyPayment, 'totalMinor' | 'percentE4'>): bigint {
  return roundOnce(rational(totalMinor * percentE4, hundredPercent));
}
