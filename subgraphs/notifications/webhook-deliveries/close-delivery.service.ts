import type { Kernel } from '../../../shared/kernel/kernel.js';
import { enqueueTry } from './enqueue-try.service.js';
import type { PendingDelivery } from './find-pending-delivery.reader.js';
import { platformActor } from '../../../shared/kernel/platform-actor.js';
import type { DeliveryFailure } from './webhook-delivery.entity.js';

const close = `update notifications.webhook_deliveries
  set status = 'failed', failure = ?, next_try_at = null, completed_at = ?
  where business_id = ? and id = ? and status = 'pending'`;

/** Gives a delivery up without a try. */
export async function closeDelivery(
  kernel: Kernel,
  { businessId, id }: PendingDelivery,
  failure: DeliveryFailure,
): Promise<void> {
  await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    unit.send(close, [failure, kernel.clock.now(), businessId, id]);
  });
}

const postponedMs = 60 * 60_000;
const postpone = `update notifications.webhook_deliveries set next_try_at = ?
  where business_id = ? and id = ? and status = 'pending'`;

/** Keeps a delivery back while its business is suspended; looks again in an hour. Counts as no try. */
export async function postponeDelivery(kernel: Kernel, delivery: PendingDelivery): Promise<void> {
  const { businessId, id } = delivery;
  const nextTryAt = new Date(kernel.clock.now().getTime() + postponedMs);
  await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    unit.send(postpone, [nextTryAt, businessId, id]);
    await enqueueTry(unit, delivery, { runAt: nextTryAt });
  });
}
