import type { PlanInterval, TierPrice } from '../../../../subgraphs/billing/plans/tiers/tier.rules.js';
import { type PlanState } from '../../../../subgraphs/billing/plans/plans/plan-state.rules.js';
import { startOfPeriod } from '../../../../subgraphs/billing/plans/plans/schedule.rules.js';

const usd = {
  starter: [0, 0n, 0n],
  entrepreneur: [1, 4_900n, 49_000n],
  growth: [2, 14_900n, 149_000n],
  scale: [3, 39_900n, 399_000n],
} as const;

/** What a tier costs in USD. */
export function priceOf(tier: keyof typeof usd, interval: PlanInterval = 'month'): TierPrice {
  const [rank, month, year] = usd[tier];
  const amountMinor = interval === 'month' ? month : year;
  return { id: `${tier} ${interval}`, tier, tierName: tier, rank, interval, currency: 'USD', amountMinor };
}

/** A plan in its first period. */
export function planFrom(anchorDate: string, price: TierPrice): PlanState {
  return {
    ...{ status: 'active', price, anchorDate, anchorIndex: 0, timezone: 'Europe/Berlin', trialEnd: null },
    ...{ periodIndex: 0, periodStart: anchorDate, pendingPrice: null, cancelsAtPeriodEnd: false, version: 1 },
    nextBillingDate: startOfPeriod(anchorDate, price.interval, 1),
  };
}
