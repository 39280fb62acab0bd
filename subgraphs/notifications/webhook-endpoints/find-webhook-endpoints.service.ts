import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { newestFirst, tableReader } from '../../../shared/records/table-reader.js';

/** An endpoint as reads return it: nothing of its secret. */
export interface WebhookEndpointRow {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly eventTypes: string[];
  readonly status: string;
  readonly disabledReason: string | null;
  readonly disabledAt: string | null;
  readonly failingSince: string | null;
  readonly previousSecretUntil: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The endpoints of a business, newest first. */
export const webhookEndpoints = tableReader<WebhookEndpointRow>({
  table: 'notifications.webhook_endpoints',
  columns: {
    id: 'id',
    url: 'url',
    description: 'description',
    eventTypes: 'event_types',
    status: 'status',
    disabledReason: 'disabled_reason',
    disabledAt: 'disabled_at',
    failingSince: 'failing_since',
    previousSecretUntil: 'previous_secret_until',
    createdBy: 'created_by',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  order: newestFirst,
});

/** One endpoint of the business. Throws NOT-FOUND-001. */
export async function findWebhookEndpoint(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<WebhookEndpointRow> {
  const [endpoint] = await webhookEndpoints.byIds(kernel, businessId, [id]);
  if (!endpoint) throw recordNotFound('webhook endpoint', id);
  return endpoint;
}
