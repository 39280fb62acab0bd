import type { WebhookEndpointEntity } from './webhook-endpoint.entity.js';

/** The name of the table in the audit trail. */
export const webhookEndpointsTable = 'notifications.webhook_endpoints';

/** An endpoint as events and the audit trail record it: nothing of its secret. */
export function snapshotOf({ id, url, description, eventTypes, status }: WebhookEndpointEntity) {
  return { webhook_endpoint_id: id, url, description, event_types: [...eventTypes], status };
}
