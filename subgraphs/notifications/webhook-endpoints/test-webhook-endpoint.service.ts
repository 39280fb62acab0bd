import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { webhookTest } from '../events.js';
import { refuseDisabled } from './endpoint-status.rules.js';
import { lockWebhookEndpoint } from './lock-webhook-endpoint.store.js';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity.js';
import { webhookEndpointsTable } from './webhook-endpoint.rules.js';

/** Has a `webhook.test` delivered to the endpoint, whatever its event types. Throws NOT-FOUND-001, CONFLICT-001 while it is disabled. */
export async function testWebhookEndpoint(
  { database }: Kernel,
  actor: UserActor,
  id: string,
): Promise<WebhookEndpointEntity> {
  return database.write(actor, async (unit) => {
    const endpoint = await lockWebhookEndpoint(unit, actor.businessId, id);
    refuseDisabled(endpoint);
    const payload = { webhook_endpoint_id: id, message: 'The endpoint works.' };
    unit.record(webhookTest, payload, {
      table: webhookEndpointsTable,
      recordId: id,
      before: null,
      after: payload,
    });
    return endpoint;
  });
}
