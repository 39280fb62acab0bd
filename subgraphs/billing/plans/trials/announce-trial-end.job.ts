import { z } from 'zod';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { startOfCivilDay } from '../../../../shared/values/civil-day.js';
import { planEvents } from '../events.js';
import type { PlanState } from '../plans/plan-state.rules.js';
import { lockPlan } from '../plans/plans.store.js';
import { recordPlan, termsOf } from '../plans/record-plan.service.js';
import { daysAfter } from '../plans/schedule.rules.js';
import { readTierPrices } from '../tiers/tiers.reader.js';

/** How long before its end a trial is announced to end. */
const daysBefore = 3;

/** Publishes plan.trial_ending, unless the trial ends on another day by now, or has ended. */
export const trialEndAnnounced = defineJob('billing.announce_trial_end', {
  payload: z.object({ businessId: z.uuid(), trialEnd: z.iso.date() }),
  maxAttempts: 20,
  run: (kernel, { businessId, trialEnd }) =>
    kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      const plan = await lockPlan(unit, await readTierPrices(unit));
      if (plan?.status !== 'trialing' || plan.trialEnd !== trialEnd || plan.cancelsAtPeriodEnd) return;
      const payload = { ...termsOf(plan.price), trial_end: trialEnd };
      recordPlan(unit, planEvents.trialEnding, payload, { before: plan, after: plan });
    }),
});

/** Asks for it, with the transaction. */
export function announceTrialEnd(unit: UnitOfWork, { trialEnd, timezone }: PlanState): void {
  if (trialEnd === null) return;
  const { businessId } = unit.actor;
  unit.enqueue(
    trialEndAnnounced,
    { businessId, trialEnd },
    {
      runAt: startOfCivilDay(daysAfter(trialEnd, -daysBefore), timezone),
      key: `billing.announce_trial_end ${businessId} ${trialEnd}`,
    },
  );
}
