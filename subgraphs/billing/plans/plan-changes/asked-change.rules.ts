import { createHash } from 'node:crypto';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { notOnOffer, planChangeScheduled, samePlan } from '../errors.js';
import type { PlanState } from '../plans/plan-state.rules.js';
import { type OfferedPrice, priceOn } from '../tiers/offer.rules.js';
import { type BillingCycle, cycleOf, intervalOf, type TierPrice } from '../tiers/tier.rules.js';
import { type PlanQuote, quoteChange } from './quote-change.rules.js';

/** The tier and the cycle that a plan is to have. */
export interface AskedChange {
  readonly tier: string;
  readonly billingCycle: BillingCycle;
}

/**
 * What a change of a plan that is renewed up to today would be. PLAN-004 when it is not on offer, PLAN-001 for the plan as it
 * is, PLAN-002 when what is scheduled stands in the way.
 */
export function quoteOf(
  plan: PlanState,
  asked: AskedChange,
  prices: readonly OfferedPrice[],
  today: string,
): PlanQuote {
  const { currency } = plan.price;
  const to = priceOn(prices, { tier: asked.tier, interval: intervalOf(asked.billingCycle), currency }, today);
  if (!to) {
    const offer = `${asked.tier} on offer in ${currency}, billed ${asked.billingCycle}`;
    throw new DomainError(notOnOffer, `There is no tier ${offer}.`);
  }
  refuseInTheWay(plan, to);
  return quoteChange(plan, to, today);
}

function refuseInTheWay(plan: PlanState, to: TierPrice): void {
  if (plan.status === 'ended') return;
  const named = `${to.tierName}, billed ${cycleOf(to)}`;
  if (plan.cancelsAtPeriodEnd)
    throw new DomainError(planChangeScheduled, `The plan ends on ${plan.nextBillingDate}; resume it first.`);
  if (plan.pendingPrice?.id === to.id)
    throw new DomainError(planChangeScheduled, `${named}, is scheduled for ${plan.nextBillingDate} already.`);
  const { tier, interval } = plan.price;
  if (tier === to.tier && interval === to.interval)
    throw new DomainError(samePlan, `The plan is ${named}, already.`);
}

/** Stands for all that a change does and costs: a change that names it does exactly that. */
export function hashOf({ kind, from, to, effectiveOn, lines }: PlanQuote): string {
  const costs = lines.map((line) => [line.kind, line.priceId, line.from, line.to, String(line.amountMinor)]);
  return createHash('sha256')
    .update(JSON.stringify([kind, from.id, to.id, effectiveOn, costs]))
    .digest('hex');
}
