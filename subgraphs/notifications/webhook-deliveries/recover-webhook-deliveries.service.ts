import type { Kernel } from '../../../shared/kernel/kernel.js';
import { covers } from '../../../shared/access/permission-set.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { lockBusinessState } from '../businesses/business-state.store.js';
import { refuseExpiredPosition } from '../events/event-window.rules.js';
import { refuseDisabled } from '../webhook-endpoints/endpoint-status.rules.js';
import { lockWebhookEndpoint } from '../webhook-endpoints/lock-webhook-endpoint.store.js';
import type { WebhookEndpointEntity } from '../webhook-endpoints/webhook-endpoint.entity.js';
import type { RecoverWebhookDeliveriesInput } from '../webhook-endpoints/webhook-endpoint.input.js';
import { webhookEndpointsTable } from '../webhook-endpoints/webhook-endpoint.rules.js';
import { webhooksConsumer } from './dispatch-events.service.js';
import { recoverDeliveries, recoveryOptions } from './recover-deliveries.job.js';

const consumed = 'select seq::text from kernel.consumer_offsets where business_id = ? and consumer = ?';

/**
 * Has all that the endpoint hears of delivered again, from after this number up to now, whatever came
 * of it before. Throws NOT-FOUND-001, CONFLICT-001 while it is disabled, PAGE-001 beyond 90 days.
 */
export async function recoverWebhookDeliveries(
  kernel: Kernel,
  actor: UserActor,
  { id, afterSeq }: RecoverWebhookDeliveriesInput,
): Promise<WebhookEndpointEntity> {
  const { businessId } = actor;
  return kernel.database.write(actor, async (unit) => {
    await lockBusinessState(unit, businessId);
    const endpoint = await lockWebhookEndpoint(unit, businessId, id);
    refuseDisabled(endpoint);
    const types = kernel.catalogue.events
      .map(({ type }) => type)
      .filter((type) => covers(endpoint.eventTypes, type));
    await refuseExpiredPosition(kernel, businessId, { afterSeq, types });
    // What the consumer has seen is recovered; what it has yet to see it delivers, also from before the activation.
    const [offset] = await unit.execute<{ seq: string }>(consumed, [businessId, webhooksConsumer]);
    const toSeq = Number(offset?.seq ?? 0);
    endpoint.activeSince = endpoint.createdAt;
    unit.audit('webhook_endpoint.recovery_begun', {
      table: webhookEndpointsTable,
      recordId: id,
      before: null,
      after: { afterSeq, toSeq },
    });
    const range = { businessId, endpointId: id, afterSeq, toSeq };
    unit.enqueue(recoverDeliveries, range, recoveryOptions(id));
    return endpoint;
  });
}
