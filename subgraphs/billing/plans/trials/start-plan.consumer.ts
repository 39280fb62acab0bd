import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { startPlan } from './start-plan.service.js';

/** A business has its plan a moment after it signed up. */
export const plansConsumer: EventConsumer = {
  name: 'billing.plans',
  events: [{ type: 'business.signed_up' }],
  handle: (unit) => startPlan(unit),
};
