import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { civilDay } from '../../../../shared/values/civil-day.js';
import { findPlan } from '../plans/plans.reader.js';
import { pricesOn } from '../tiers/offer.rules.js';
import { Tier } from '../tiers/tier.type.js';
import { cycleOf } from '../tiers/tier.rules.js';
import { findTierPrices } from '../tiers/tiers.reader.js';

export const tierResolvers = [
  resolverClass(Tier, [
    {
      kind: 'query',
      name: 'tiers',
      type: () => [Tier],
      description: 'What a plan can be, by rank, with what it costs today in the currency of the plan.',
      async resolve({ kernel, context }: GraphCall<never, never>) {
        const { businessId } = principalOf(context);
        const [plan, prices] = await Promise.all([findPlan(kernel, businessId), findTierPrices(kernel)]);
        const offered = pricesOn(prices, plan.price.currency, civilDay(kernel.clock.now(), plan.timezone));
        const tiers = Map.groupBy(offered, ({ tier }) => tier);
        return [...tiers].map(([code, ofTier]) => ({
          ...{ code, name: ofTier[0]!.tierName, rank: ofTier[0]!.rank },
          prices: ofTier.map((price) => ({
            ...{ id: price.id, billingCycle: cycleOf(price), availableUntil: price.availableUntil },
            price: presentMoney(price),
          })),
        }));
      },
    },
  ]),
];
