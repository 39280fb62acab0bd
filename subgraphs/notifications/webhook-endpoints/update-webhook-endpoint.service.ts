import { invalidField } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { PermissionSet } from '../../../shared/access/permission-set.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { webhookEndpointUpdated } from '../events.js';
import { readPatterns, refuseUnseen } from './event-patterns.rules.js';
import { lockWebhookEndpoint } from './lock-webhook-endpoint.store.js';
import { readUrl } from './read-url.rules.js';
import { activate, disable } from './endpoint-status.rules.js';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity.js';
import type { UpdateWebhookEndpointInput } from './webhook-endpoint.input.js';
import { snapshotOf, webhookEndpointsTable } from './webhook-endpoint.rules.js';

/**
 * Changes what the input names; whoever does answers for the endpoint from then on. An endpoint that is activated again hears of what happens from then on.
 * Throws NOT-FOUND-001, VAL-001, and AUTH-004 (403) when the endpoint sees events that the caller may
 * not. A change that changes nothing leaves no event.
 */
export async function updateWebhookEndpoint(
  { database, clock, catalogue, settings }: Kernel,
  actor: UserActor,
  permissions: PermissionSet,
  { id, url, description, eventTypes, status }: UpdateWebhookEndpointInput,
): Promise<WebhookEndpointEntity> {
  refuseCleared({ url, eventTypes, status });
  const changes = {
    ...(url != null && { url: readUrl(url, settings.outbound) }),
    ...(description !== undefined && { description }),
    ...(eventTypes != null && { eventTypes: readPatterns(eventTypes, catalogue.events, permissions) }),
  };
  return database.write(actor, async (unit) => {
    const endpoint = await lockWebhookEndpoint(unit, actor.businessId, id);
    // A new URL alone would lead the events to whoever names it.
    refuseUnseen(endpoint.eventTypes, catalogue.events, permissions);
    const before = snapshotOf(endpoint);
    Object.assign(endpoint, changes);
    const now = clock.now();
    if (status && status !== endpoint.status)
      (status === 'active' ? activate : disable)(endpoint, now, 'manual');
    const after = snapshotOf(endpoint);
    if (JSON.stringify(before) === JSON.stringify(after)) return endpoint;
    Object.assign(endpoint, { guarantorId: actor.userId, updatedAt: now });
    unit.record(webhookEndpointUpdated, after, { table: webhookEndpointsTable, recordId: id, before, after });
    return endpoint;
  });
}

function refuseCleared(fields: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(fields))
    if (value === null) throw invalidField(field, 'required', `${field} cannot be cleared.`);
}
