import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { PermissionSet } from '../../../shared/access/permission-set.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { webhookSecretRotated } from '../events.js';
import type { NewWebhookEndpoint } from './create-webhook-endpoint.service.js';
import { refuseUnseen } from './event-patterns.rules.js';
import { lockWebhookEndpoint } from './lock-webhook-endpoint.store.js';
import { snapshotOf, webhookEndpointsTable } from './webhook-endpoint.rules.js';
import { newWebhookSecret, sealSecret } from './webhook-secret.rules.js';

const overlapMs = 24 * 60 * 60_000;

/**
 * Gives an endpoint a new secret. The one before signs as well for 24 hours; one that was replaced
 * earlier is void at once. Throws NOT-FOUND-001, and AUTH-004 (403) when the endpoint sees events that
 * the caller may not.
 */
export async function rotateWebhookSecret(
  { database, clock, catalogue, settings }: Kernel,
  actor: UserActor,
  permissions: PermissionSet,
  id: string,
): Promise<NewWebhookEndpoint> {
  const secret = newWebhookSecret();
  return database.write(actor, async (unit) => {
    const endpoint = await lockWebhookEndpoint(unit, actor.businessId, id);
    refuseUnseen(endpoint.eventTypes, catalogue.events, permissions);
    const now = clock.now();
    const previousSecretUntil = new Date(now.getTime() + overlapMs);
    Object.assign(endpoint, {
      previousSealedSecret: endpoint.sealedSecret,
      previousSecretUntil,
      sealedSecret: sealSecret(settings, id, secret),
      updatedAt: now,
    });
    const state = snapshotOf(endpoint);
    unit.record(webhookSecretRotated, state, {
      table: webhookEndpointsTable,
      recordId: id,
      before: state,
      after: { ...state, previousSecretUntil },
    });
    return { webhookEndpoint: endpoint, secret };
  });
}
