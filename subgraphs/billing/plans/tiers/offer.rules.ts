import type { PlanInterval, TierPrice } from './tier.rules.js';

/** A price, and the days on which it is on offer. */
export interface OfferedPrice extends TierPrice {
  /** The newest one of a tier, currency and interval is the one on offer. */
  readonly version: number;
  readonly availableFrom: string;
  /** The first day on which it is not; null for no end. */
  readonly availableUntil: string | null;
}

/** The prices of a day in a currency, by rank: of each tier and interval the newest that has begun, unless it is over. */
export function pricesOn(prices: readonly OfferedPrice[], currency: string, day: string): OfferedPrice[] {
  const begun = prices.filter((price) => price.currency === currency && price.availableFrom <= day);
  const versions = Map.groupBy(begun, ({ tier, interval }) => `${tier} ${interval}`);
  const newest = Array.from(versions.values(), (ofOne) =>
    ofOne.reduce((one, other) => (other.version > one.version ? other : one)),
  );
  return newest.filter(({ availableUntil }) => availableUntil === null || day < availableUntil);
}

/** The price of a tier and interval on a day; undefined when it is not on offer. */
export function priceOn(
  prices: readonly OfferedPrice[],
  asked: { readonly tier: string; readonly interval: PlanInterval; readonly currency: string },
  day: string,
): OfferedPrice | undefined {
  return pricesOn(prices, asked.currency, day).find(
    ({ tier, interval }) => tier === asked.tier && interval === asked.interval,
  );
}

/** The currency that a business pays its plan in: its own where there are prices in it, else USD. */
export function currencyOfPlan(prices: readonly OfferedPrice[], own: string): string {
  return prices.some(({ currency }) => currency === own) ? own : 'USD';
}
