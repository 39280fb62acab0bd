import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { startPlan } from './start-plan.service.js';

/** Gives a business that was there before plans were its first one. */
export const startPlanOfBusiness = defineJob('billing.start_plan', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 20,
  run: (kernel, { businessId }) => kernel.database.write(platformActor(kernel, businessId), startPlan),
});
