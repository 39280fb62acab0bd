import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { civilDay } from '../../../../shared/values/civil-day.js';
import { planEvents } from '../events.js';
import type { PlanState } from '../plans/plan-state.rules.js';
import { insertChange, insertPeriod, lockPlan, storePlan } from '../plans/plans.store.js';
import { amountIn, recordPlan, termsOf } from '../plans/record-plan.service.js';
import type { TierPrice } from '../tiers/tier.rules.js';
import { type Renewal, renewalsUpTo } from './renewals.rules.js';

/**
 * The plan of the transaction's business as it is today, locked until the transaction ends: what fell due meanwhile is
 * made up for, one period after the other. Publishes plan.renewed, plan.tier_changed and plan.ended.
 */
export async function lockRenewedPlan(
  unit: UnitOfWork,
  prices: readonly TierPrice[],
): Promise<PlanState | undefined> {
  const plan = await lockPlan(unit, prices);
  if (!plan) return undefined;
  const renewals = renewalsUpTo(plan, civilDay(unit.now(), plan.timezone));
  let before = plan;
  for (const renewal of renewals) {
    storePlan(unit, renewal.after);
    if (renewal.period) insertPeriod(unit, renewal.after, renewal.period);
    insertChange(unit, renewal);
    tell(unit, before, renewal);
    before = renewal.after;
  }
  return before;
}

function tell(unit: UnitOfWork, before: PlanState, { after, from, to, period, on, netMinor }: Renewal): void {
  if (!period) return recordPlan(unit, planEvents.ended, { ended_on: on }, { before, after });
  const { nextBillingDate } = after;
  if (from.id !== to.id) {
    const change = { effective_on: on, net: amountIn(to, netMinor), next_billing_date: nextBillingDate };
    recordPlan(unit, planEvents.tierChanged, { ...termsOf(to), ...change }, { before, after });
  }
  const days = { starts_on: period.startsOn, next_billing_date: nextBillingDate };
  recordPlan(unit, planEvents.renewed, { ...termsOf(to), ...days }, { before, after });
}
