import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { webhookEndpointDeleted } from '../events.js';
import { lockWebhookEndpoint } from './lock-webhook-endpoint.store.js';
import { snapshotOf, webhookEndpointsTable } from './webhook-endpoint.rules.js';

/** Deletes an endpoint with its deliveries; one that is under way may still arrive. Throws NOT-FOUND-001. */
export async function deleteWebhookEndpoint(
  { database }: Kernel,
  actor: UserActor,
  id: string,
): Promise<string> {
  return database.write(actor, async (unit) => {
    const endpoint = await lockWebhookEndpoint(unit, actor.businessId, id);
    unit.entities.remove(endpoint);
    unit.record(
      webhookEndpointDeleted,
      { webhook_endpoint_id: id },
      { table: webhookEndpointsTable, recordId: id, before: snapshotOf(endpoint), after: null },
    );
    return id;
  });
}
