import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Page } from '../../../shared/records/connection.js';
import { addSought } from '../../../shared/records/filters/sought.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { newestFirst, tableReader, type TablePage } from '../../../shared/records/table-reader.js';
import { findWebhookEndpoint } from '../webhook-endpoints/find-webhook-endpoints.service.js';
import type { WebhookDeliveryFilter } from './webhook-deliveries.args.js';
import type { DeliveryStatus } from './webhook-delivery.entity.js';

/** A delivery as reads return it. */
export interface WebhookDeliveryRow {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly seq: number;
  readonly status: DeliveryStatus;
  readonly failure: string | null;
  readonly tries: number;
  readonly nextTryAt: string | null;
  readonly createdAt: string;
  readonly completedAt: string | null;
}

const deliveries = tableReader<WebhookDeliveryRow>({
  table: 'notifications.webhook_deliveries',
  columns: {
    id: 'id',
    endpointId: 'endpoint_id',
    eventId: 'event_id',
    eventType: 'event_type',
    seq: 'seq',
    status: 'status',
    failure: 'failure',
    tries: 'tries',
    nextTryAt: 'next_try_at',
    createdAt: 'created_at',
    completedAt: 'completed_at',
  },
  // Who may not see events of the type does not see what was sent, either.
  needs: { attempts: ['eventType'], requestBody: ['eventType'] },
  order: newestFirst,
});

export interface FindWebhookDeliveries extends PageArguments {
  readonly endpointId: string;
  readonly filter?: WebhookDeliveryFilter | null;
}

/**
 * A page of the deliveries to an endpoint, newest first; only the columns that `fields` need. Throws NOT-FOUND-001,
 * PAGE-001 for a bad cursor.
 */
export async function findWebhookDeliveries(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { endpointId, filter, first, after }: FindWebhookDeliveries,
  fields?: ReadonlySet<string>,
): Promise<Page<WebhookDeliveryRow>> {
  await findWebhookEndpoint(kernel, businessId, endpointId);
  const narrow: TablePage['narrow'] = (where) => {
    where.add('endpoint_id = ?', endpointId);
    addSought(where, 'status', filter?.status, { sqlType: 'text' });
  };
  return deliveries.page(kernel, businessId, { first, after, narrow }, fields);
}

/** One delivery. Throws NOT-FOUND-001. */
export async function findWebhookDelivery(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<WebhookDeliveryRow> {
  const [delivery] = await deliveries.byIds(kernel, businessId, [id]);
  if (!delivery) throw recordNotFound('webhook delivery', id);
  return delivery;
}
