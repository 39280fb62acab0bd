import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { planErrors } from './errors.js';
import { planEvents } from './events.js';
import { planChangeResolvers } from './plan-changes/plan-changes.resolver.js';
import { planRoutes } from './plans.routes.js';
import { planResolvers } from './plans/plans.resolver.js';
import { renewPlan } from './renewals/renew-plan.job.js';
import { plansShield } from './shield.js';
import { tierResolvers } from './plan-changes/offered-tiers.resolver.js';
import { trialEndAnnounced } from './trials/announce-trial-end.job.js';
import { plansConsumer } from './trials/start-plan.consumer.js';
import { startPlanOfBusiness } from './trials/start-plan.job.js';

/** What the business has of the platform, and what it pays for that. */
export const plansArea: AreaDefinition = {
  resolvers: [...tierResolvers, ...planResolvers, ...planChangeResolvers],
  references: [eventReference('PlanEvent')],
  shield: plansShield,
  routes: planRoutes,
  events: Object.values(planEvents),
  consumers: [plansConsumer],
  jobs: [startPlanOfBusiness, renewPlan, trialEndAnnounced],
  errors: planErrors,
};
