import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import type { PermissionSet } from '../../../shared/access/permission-set.js';
import { lockBusinessState } from '../businesses/business-state.store.js';
import { webhookEndpointCreated } from '../events.js';
import { purgeDeliveries, purgeOptions } from '../retention/purge-deliveries.job.js';
import { readPatterns } from './event-patterns.rules.js';
import { readUrl } from './read-url.rules.js';
import { WebhookEndpointEntity } from './webhook-endpoint.entity.js';
import type { CreateWebhookEndpointInput } from './webhook-endpoint.input.js';
import { snapshotOf, webhookEndpointsTable } from './webhook-endpoint.rules.js';
import { newWebhookSecret, sealSecret } from './webhook-secret.rules.js';

/** An endpoint, and the secret that its receiver verifies with; nobody can read that again. */
export interface NewWebhookEndpoint {
  readonly webhookEndpoint: WebhookEndpointEntity;
  readonly secret: string;
}

const mostEndpoints = 10;

/**
 * Makes an endpoint; it hears of what happens from now on. Throws VAL-001 for a URL that will not be
 * called or an unknown type of event, AUTH-004 for events that the caller may not see, CONFLICT-001
 * beyond ten endpoints.
 */
export async function createWebhookEndpoint(
  kernel: Kernel,
  actor: UserActor,
  permissions: PermissionSet,
  { url, description, eventTypes }: CreateWebhookEndpointInput,
): Promise<NewWebhookEndpoint> {
  const { database, clock, ids, catalogue, settings } = kernel;
  const { businessId } = actor;
  const id = ids.next();
  const secret = newWebhookSecret();
  const wanted = {
    url: readUrl(url, settings.outbound),
    description: description ?? null,
    eventTypes: readPatterns(eventTypes, catalogue.events, permissions),
  };
  return database.write(actor, async (unit) => {
    // First, so that those who make the last one allowed take turns.
    await lockBusinessState(unit, businessId);
    if ((await unit.entities.count(WebhookEndpointEntity, { businessId })) >= mostEndpoints)
      throw new DomainError(
        conflict,
        `A business can have ${mostEndpoints} webhook endpoints; delete one first.`,
      );
    const now = clock.now();
    const webhookEndpoint = unit.entities.create(WebhookEndpointEntity, {
      ...wanted,
      businessId,
      id,
      status: 'active',
      activeSince: now,
      sealedSecret: sealSecret(settings, id, secret),
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    });
    const after = snapshotOf(webhookEndpoint);
    unit.record(webhookEndpointCreated, after, {
      table: webhookEndpointsTable,
      recordId: id,
      before: null,
      after,
    });
    unit.enqueue(purgeDeliveries, { businessId }, purgeOptions(businessId, now));
    return { webhookEndpoint, secret };
  });
}
