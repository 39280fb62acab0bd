import { z } from 'zod';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { EnqueueOptions } from '../../../shared/changes/enqueue-job.js';
import type { Job } from '../../../shared/changes/job.js';

/** The next try of a delivery; `deliver-webhook.job.ts` does it. */
export const deliverWebhook = {
  name: 'notifications.deliver_webhook',
  payload: z.object({ businessId: z.uuid(), deliveryId: z.uuid() }),
  // Of the database's failures; those of receivers have a schedule of their own.
  maxAttempts: 25,
} satisfies Job;

interface Delivery {
  readonly businessId: string;
  readonly id: string;
  readonly endpointId: string;
}

/** Asks for a try, at once unless said; it takes the place of one that waits. An endpoint has one at a time. */
export async function enqueueTry(
  unit: UnitOfWork,
  { businessId, id, endpointId }: Delivery,
  when: Pick<EnqueueOptions, 'runAt' | 'position'> = {},
): Promise<void> {
  const options = { queue: `webhook:${endpointId}`, key: `webhook:${id}`, ...when };
  unit.enqueue(deliverWebhook, { businessId, deliveryId: id }, options);
}
