import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { recordFailure, recordSuccess } from '../webhook-endpoints/endpoint-health.service.js';
import { WebhookEndpointEntity } from '../webhook-endpoints/webhook-endpoint.entity.js';
import { enqueueTry } from './enqueue-try.service.js';
import type { PendingDelivery } from './find-pending-delivery.reader.js';
import { platformActor } from '../../../shared/kernel/platform-actor.js';
import { pauseAfter } from './retry-schedule.rules.js';
import type { TryOutcome } from './try-delivery.service.js';
import { WebhookAttemptEntity } from './webhook-attempt.entity.js';
import { WebhookDeliveryEntity } from './webhook-delivery.entity.js';

const gone = 410;

/**
 * Notes a try in the delivery's log, and what follows: it is delivered, comes again, or has failed.
 * Endpoint and delivery may have been deleted meanwhile; then there is nothing to record.
 */
export async function recordTry(
  kernel: Kernel,
  { businessId, id, endpointId }: PendingDelivery,
  outcome: TryOutcome,
): Promise<void> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    const endpoint = await unit.entities.findOne(WebhookEndpointEntity, { businessId, id: endpointId }, lock);
    const delivery = await unit.entities.findOne(WebhookDeliveryEntity, { businessId, id }, lock);
    if (!endpoint || !delivery) return;
    addAttempt(unit, kernel, delivery, outcome);
    delivery.tries += 1;
    if (isSuccess(outcome)) {
      complete(delivery, kernel);
      recordSuccess(endpoint);
      return;
    }
    await fail(unit, kernel, delivery, outcome);
    await recordFailure(unit, kernel, endpoint, { at: outcome.attemptedAt, isGone: outcome.status === gone });
  });
}

function isSuccess({ status }: TryOutcome): boolean {
  return status !== null && status >= 200 && status < 300;
}

function addAttempt(
  { entities }: UnitOfWork,
  { ids }: Kernel,
  { businessId, id: deliveryId }: WebhookDeliveryEntity,
  { attemptedAt, durationMs, status, body, error }: TryOutcome,
): void {
  entities.create(WebhookAttemptEntity, {
    businessId,
    id: ids.next(),
    deliveryId,
    attemptedAt,
    durationMs,
    responseStatus: status,
    responseBody: body,
    error,
  });
}

function complete(delivery: WebhookDeliveryEntity, { clock }: Kernel): void {
  Object.assign(delivery, { status: 'delivered', failure: null, nextTryAt: null, completedAt: clock.now() });
}

/** Plans the next try, or gives up. */
async function fail(
  unit: UnitOfWork,
  { clock, random }: Kernel,
  delivery: WebhookDeliveryEntity,
  { status, retryAfterMs }: TryOutcome,
): Promise<void> {
  const now = clock.now();
  const pauseMs = status === gone ? undefined : pauseAfter(delivery.tries, random, retryAfterMs);
  if (pauseMs === undefined) {
    const failure = status === gone ? 'gone' : 'exhausted';
    Object.assign(delivery, { status: 'failed', failure, nextTryAt: null, completedAt: now });
    return;
  }
  const nextTryAt = new Date(now.getTime() + pauseMs);
  Object.assign(delivery, { status: 'pending', failure: null, nextTryAt });
  await enqueueTry(unit, delivery, { runAt: nextTryAt });
}
