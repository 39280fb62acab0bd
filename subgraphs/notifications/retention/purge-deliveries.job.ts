import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import type { EnqueueOptions } from '../../../shared/changes/enqueue-job.js';
import { platformActor } from '../../../shared/kernel/platform-actor.js';

const dayMs = 24 * 60 * 60_000;
const keptMs = 30 * dayMs;
/** 03:17 UTC. */
const timeOfDayMs = (3 * 60 + 17) * 60_000;
const batch = 1_000;

const purge = `delete from notifications.webhook_deliveries where business_id = ? and id in (
  select id from notifications.webhook_deliveries where business_id = ? and created_at < ? limit ${batch}) returning id`;
const anyEndpoint = 'select from notifications.webhook_endpoints where business_id = ? limit 1';

/**
 * Each night, for a business with endpoints: deletes deliveries of more than 30 days ago, with their
 * tries. One job for each business, since no statement reaches the rows of several.
 */
export const purgeDeliveries = defineJob('notifications.forget_deliveries', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 25,
  async run(kernel, { businessId }) {
    const actor = platformActor(kernel, businessId);
    const now = kernel.clock.now();
    const values = [businessId, businessId, new Date(now.getTime() - keptMs)];
    const purgeBatch = () =>
      kernel.database.write(actor, async (unit) => (await unit.execute(purge, values)).length);
    while ((await purgeBatch()) === batch);
    await kernel.database.write(actor, async (unit) => {
      const endpoints = await unit.execute(anyEndpoint, [businessId]);
      if (endpoints.length > 0) unit.enqueue(purgeDeliveries, { businessId }, purgeOptions(businessId, now));
    });
  },
});

/** The next night; however often it is asked for, it comes once. */
export function purgeOptions(businessId: string, now: Date): EnqueueOptions {
  const today = Math.floor((now.getTime() - timeOfDayMs) / dayMs) * dayMs + timeOfDayMs;
  return { key: `forget_deliveries:${businessId}`, runAt: new Date(today + dayMs) };
}
