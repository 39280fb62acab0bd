import { z } from 'zod';
import { defineEvent } from '../../shared/changes/define-event.js';
import { webhooksView } from './permissions.js';

const webhookEndpoint = z.object({
  webhook_endpoint_id: z.uuid(),
  url: z.string(),
  description: z.string().nullable(),
  event_types: z.array(z.string()),
  status: z.string(),
});

export const webhookEndpointCreated = defineEvent('webhook_endpoint.created', {
  version: 1,
  description: 'A webhook endpoint was made.',
  permission: webhooksView,
  payload: webhookEndpoint,
});

export const webhookEndpointUpdated = defineEvent('webhook_endpoint.updated', {
  version: 1,
  description: 'A webhook endpoint was changed by a member; the payload has the new state.',
  permission: webhooksView,
  payload: webhookEndpoint,
});

export const webhookEndpointDeleted = defineEvent('webhook_endpoint.deleted', {
  version: 1,
  description: 'A webhook endpoint was deleted with its deliveries.',
  permission: webhooksView,
  payload: z.object({ webhook_endpoint_id: z.uuid() }),
});

export const webhookSecretRotated = defineEvent('webhook_endpoint.secret_rotated', {
  version: 1,
  description: 'A webhook endpoint got a new secret; the one before signs too for 24 hours.',
  permission: webhooksView,
  payload: webhookEndpoint,
});

export const webhookDisabled = defineEvent('webhook.disabled', {
  version: 1,
  description:
    'The platform stopped delivering to a webhook endpoint: it failed for five days, answered 410, or the member who answered for it was deactivated.',
  permission: webhooksView,
  payload: z.object({
    webhook_endpoint_id: z.uuid(),
    url: z.string(),
    reason: z.enum(['failing', 'gone', 'guarantor_left']),
  }),
});

export const webhookTest = defineEvent('webhook.test', {
  version: 1,
  description: 'A member asked for a test of a webhook endpoint; delivered to that endpoint alone.',
  permission: webhooksView,
  payload: z.object({ webhook_endpoint_id: z.uuid(), message: z.string() }),
});

/** Events that notifications publishes. */
export const notificationsEvents = [
  webhookEndpointCreated,
  webhookEndpointUpdated,
  webhookEndpointDeleted,
  webhookSecretRotated,
  webhookDisabled,
  webhookTest,
];
