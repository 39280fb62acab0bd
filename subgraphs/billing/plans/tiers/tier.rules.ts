/** How often a plan is billed. */
export type PlanInterval = 'month' | 'year';

/** What a tier costs in a currency and an interval. Prices are never changed: another one is another row. */
export interface TierPrice {
  readonly id: string;
  /** Code of the tier, such as `growth`. */
  readonly tier: string;
  readonly tierName: string;
  /** Tiers of a higher rank include more. */
  readonly rank: number;
  readonly interval: PlanInterval;
  /** ISO 4217. */
  readonly currency: string;
  /** For a whole interval, in minor units. */
  readonly amountMinor: bigint;
}

/** How often it is billed, as clients read it. */
export type BillingCycle = 'monthly' | 'yearly';

export function cycleOf({ interval }: Pick<TierPrice, 'interval'>): BillingCycle {
  return interval === 'month' ? 'monthly' : 'yearly';
}

export function intervalOf(cycle: BillingCycle): PlanInterval {
  return cycle === 'monthly' ? 'month' : 'year';
}
