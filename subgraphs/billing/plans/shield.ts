import { permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { planChange, planView } from '../permissions.js';

const view = permitted(planView);
const change = permitted(planChange);

/** Who may do what about the plan of the business. */
export const plansShield: ShieldMap = {
  Query: { plan: view, tiers: view, planPreview: view },
  Mutation: { changePlan: change, cancelPlanChange: change, cancelPlan: change, resumePlan: change },
  Subscription: { planChanged: view },
  Plan: view,
  PendingPlanChange: view,
  PlanPayload: view,
  PlanEvent: view,
  PlanPreview: view,
  PlanLine: view,
  Tier: view,
  TierPrice: view,
};
