import { LockMode } from '@mikro-orm/postgresql';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { refuseDisabled } from '../webhook-endpoints/endpoint-status.rules.js';
import { lockWebhookEndpoint } from '../webhook-endpoints/lock-webhook-endpoint.store.js';
import { enqueueTry } from './enqueue-try.service.js';
import { WebhookDeliveryEntity } from './webhook-delivery.entity.js';

/** Begins a delivery anew, with the same id and body and all ten tries. Throws NOT-FOUND-001, CONFLICT-001 while its endpoint is disabled. */
export async function redeliverWebhook(
  { database, clock }: Kernel,
  actor: UserActor,
  id: string,
): Promise<WebhookDeliveryEntity> {
  const { businessId } = actor;
  return database.write(actor, async (unit) => {
    const key = { businessId, id };
    const existing = await unit.entities.findOne(WebhookDeliveryEntity, key);
    if (!existing) throw recordNotFound('webhook delivery', id);
    // The endpoint first, as everywhere, so that no two wait for each other.
    refuseDisabled(await lockWebhookEndpoint(unit, businessId, existing.endpointId));
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const delivery = await unit.entities.findOneOrFail(WebhookDeliveryEntity, key, {
      lockMode,
      refresh: true,
    });
    const before = { status: delivery.status, failure: delivery.failure, tries: delivery.tries };
    const anew = { status: 'pending', failure: null, tries: 0 } as const;
    Object.assign(delivery, { ...anew, nextTryAt: clock.now(), completedAt: null });
    unit.audit('webhook.redelivered', {
      table: 'notifications.webhook_deliveries',
      recordId: id,
      before,
      after: anew,
    });
    await enqueueTry(unit, delivery);
    return delivery;
  });
}
