import { z } from 'zod';
import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { eraseBlankedFiles } from './erase-blanked-files.service.js';

/** As many of each kind as one transaction blanks. */
const batch = 500;

const end = 'select billing.end_retention(?) + billing.end_bank_retention(?) as blanked';

/**
 * In the first days of each year of a business: blanks what documents, payments, refunds and bank transactions say of persons
 * whose ten years of retention are over, and erases the files of these documents. A job that dies leaves whole batches done,
 * and the others to its next try.
 */
export const endRetention = defineJob('billing.end_retention', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 25,
  async run(kernel, { businessId }) {
    const actor = platformActor(kernel, businessId);
    while ((await kernel.database.write(actor, endBatch)) > 0);
    while ((await kernel.database.write(actor, eraseBlankedFiles)) > 0);
    await askAgain(kernel, businessId);
  },
  // The next year looks at everything that is left.
  onExhausted: (kernel, { businessId }) => askAgain(kernel, businessId),
});

async function endBatch(unit: UnitOfWork): Promise<number> {
  const [row] = await unit.execute<{ blanked: number }>(end, [batch, batch]);
  return row!.blanked;
}

async function askAgain(kernel: Kernel, businessId: string): Promise<void> {
  await kernel.database.write(platformActor(kernel, businessId), askForNextYear);
}

/** Asks for the second day of the next year, when the one before is over everywhere; however often, it comes once. */
export async function askForNextYear(unit: UnitOfWork): Promise<void> {
  const { businessId } = unit.actor;
  const clock = await businessClock(unit);
  const year = Number(clock.today().slice(0, 4)) + 1;
  unit.enqueue(
    endRetention,
    { businessId },
    { runAt: clock.startOfDay(`${year}-01-02`), key: `billing.end_retention ${businessId} ${year}` },
  );
}
