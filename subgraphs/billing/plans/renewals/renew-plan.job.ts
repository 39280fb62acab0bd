import { z } from 'zod';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { startOfCivilDay } from '../../../../shared/values/civil-day.js';
import type { PlanState } from '../plans/plan-state.rules.js';
import { readTierPrices } from '../tiers/tiers.reader.js';
import { lockRenewedPlan } from './renew-plan.service.js';

/**
 * At the first instant of the day on which a period ends, in the plan's time zone: begins the next. It asks the plan what is
 * due, so however late and however often it comes, each period is there once.
 */
export const renewPlan = defineJob('billing.renew_plan', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 25,
  run: (kernel, { businessId }) =>
    kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      const plan = await lockRenewedPlan(unit, await readTierPrices(unit));
      if (plan && plan.status !== 'ended') askForRenewal(unit, plan);
    }),
});

/** Asks for the end of the running period; however often it is asked for, it comes once. */
export function askForRenewal(unit: UnitOfWork, { nextBillingDate, timezone }: PlanState): void {
  const { businessId } = unit.actor;
  unit.enqueue(
    renewPlan,
    { businessId },
    {
      runAt: startOfCivilDay(nextBillingDate, timezone),
      // A key for each day: what is asked for while a period ends must not take the place of what is due then.
      key: `billing.renew_plan ${businessId} ${nextBillingDate}`,
    },
  );
}
