import type { z } from 'zod';
import type { EventDefinition } from '../../../../shared/changes/define-event.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { TierPrice } from '../tiers/tier.rules.js';
import { cycleOf } from '../tiers/tier.rules.js';
import type { PlanState } from './plan-state.rules.js';

/** Publishes what became of the plan, with its audit row. */
export function recordPlan<Payload extends z.ZodType>(
  unit: UnitOfWork,
  event: EventDefinition<Payload>,
  payload: z.input<Payload>,
  { before, after }: { readonly before: PlanState | null; readonly after: PlanState },
): void {
  unit.record(event, payload, {
    ...{ table: 'billing.plans', recordId: unit.actor.businessId },
    ...{ before: before && stateOf(before), after: stateOf(after) },
  });
}

/** A price as events tell it. */
export function termsOf(price: TierPrice) {
  return { tier: price.tier, billing_cycle: cycleOf(price), price: amountIn(price, price.amountMinor) };
}

/** An amount in the currency of a price, as events tell it. */
export function amountIn({ currency }: TierPrice, amountMinor: bigint) {
  return { amount_minor: String(amountMinor), currency };
}

function stateOf(plan: PlanState) {
  return {
    ...{ status: plan.status, ...termsOf(plan.price), trial_end: plan.trialEnd },
    ...{ period_start: plan.periodStart, next_billing_date: plan.nextBillingDate },
    pending: plan.pendingPrice && termsOf(plan.pendingPrice),
    cancels_at_period_end: plan.cancelsAtPeriodEnd,
  };
}
