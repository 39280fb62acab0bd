import { z } from 'zod';
import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { nextMorning } from './reminder-level.rules.js';
import { batch, canBeReminded, remindOfInvoices } from './send-reminders.service.js';

/**
 * At nine in the morning of a business with open invoices: reminds of those whose day has come. A job that dies leaves whole
 * batches done, and the others to its next try.
 */
export const sendReminders = defineJob('billing.send_reminders', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 25,
  async run(kernel, { businessId }) {
    const { database } = kernel;
    const actor = platformActor(kernel, businessId);
    while ((await database.write(actor, remindOfInvoices)) === batch);
    await database.write(actor, async (unit) => {
      if (await canBeReminded(unit)) await askForReminders(unit);
    });
  },
});

/** Asks for the next morning of the business; however often it is asked for, it comes once. */
export async function askForReminders(unit: UnitOfWork): Promise<void> {
  const { businessId } = unit.actor;
  const clock = await businessClock(unit);
  const morning = nextMorning(clock.now(), clock.timezone);
  const runAt = new Date(morning.epochMilliseconds);
  // A key for each day: what is asked for a moment after nine must not take the place of what is due then.
  const key = `billing.send_reminders ${businessId} ${morning.toPlainDate().toString()}`;
  unit.enqueue(sendReminders, { businessId }, { runAt, key });
}
