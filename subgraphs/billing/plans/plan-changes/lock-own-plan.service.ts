import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { PlanState } from '../plans/plan-state.rules.js';
import { lockRenewedPlan } from '../renewals/renew-plan.service.js';
import type { TierPrice } from '../tiers/tier.rules.js';

/** The plan that somebody changes, as it is today. NOT-FOUND-001 for a business that has none yet. */
export async function lockOwnPlan(unit: UnitOfWork, prices: readonly TierPrice[]): Promise<PlanState> {
  const plan = await lockRenewedPlan(unit, prices);
  if (!plan) throw recordNotFound('plan of the business', unit.actor.businessId);
  return plan;
}
