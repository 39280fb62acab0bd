import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { batch, canBecomeOverdue, markOverdueInvoices } from './mark-overdue.service.js';

/**
 * At the first instant of each day of a business with open invoices: publishes which of them are overdue by now. A job
 * that dies leaves whole batches done, and the others to its next try.
 */
export const markOverdue = defineJob('billing.mark_overdue', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 25,
  async run(kernel, { businessId }) {
    const { database } = kernel;
    const actor = platformActor(kernel, businessId);
    while ((await database.write(actor, markOverdueInvoices)) === batch);
    await database.write(actor, async (unit) => {
      if (await canBecomeOverdue(unit)) await askForTomorrow(unit);
    });
  },
});

/** Asks for the next day of the business; however often it is asked for, it comes once. */
export async function askForTomorrow(unit: UnitOfWork): Promise<void> {
  const { businessId } = unit.actor;
  const clock = await businessClock(unit);
  const tomorrow = Temporal.PlainDate.from(clock.today()).add({ days: 1 }).toString();
  unit.enqueue(
    markOverdue,
    { businessId },
    // A key for each day: what is asked for a moment after midnight must not take the place of what is due then.
    { runAt: clock.startOfDay(tomorrow), key: `billing.mark_overdue ${businessId} ${tomorrow}` },
  );
}
