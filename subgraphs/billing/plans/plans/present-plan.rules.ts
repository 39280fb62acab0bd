import { presentMoney } from '../../../../shared/records/present-money.js';
import { cycleOf, type TierPrice } from '../tiers/tier.rules.js';
import type { PlanState } from './plan-state.rules.js';

/** A plan as clients get it. */
export function presentPlan(businessId: string, plan: PlanState) {
  const { status, nextBillingDate, pendingPrice } = plan;
  const isOver = status === 'ended' || plan.cancelsAtPeriodEnd;
  return {
    ...{ id: businessId, businessId, status, ...presentTerms(plan.price) },
    ...{ timezone: plan.timezone, trialEnd: plan.trialEnd, periodStart: plan.periodStart },
    ...{ nextBillingDate: isOver ? null : nextBillingDate, endsOn: isOver ? nextBillingDate : null },
    pendingChange: pendingPrice && { ...presentTerms(pendingPrice), effectiveOn: nextBillingDate },
    version: plan.version,
  };
}

/** A price as clients get it. */
export function presentTerms(price: TierPrice) {
  const { tier, tierName } = price;
  return { tier, tierName, price: presentMoney(price), billingCycle: cycleOf(price) };
}
