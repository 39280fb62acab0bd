import { Conditions } from '../../../shared/postgres/conditions.js';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';
import { findWebhookEndpoint } from '../webhook-endpoints/find-webhook-endpoints.service.js';
import type { DeliveryStatus } from './webhook-delivery.entity.js';

/** A delivery as reads return it. */
export interface WebhookDeliveryRow {
  readonly id: string;
  readonly endpointId: string;
  readonly eventType: string;
  readonly createdAt: string;
}

const columns = `id, endpoint_id as "endpointId", event_id as "eventId", event_type as "eventType", seq, status, failure,
  tries, next_try_at as "nextTryAt", created_at as "createdAt", completed_at as "completedAt"`;

const newestFirst = 'created_at:desc';

export interface FindWebhookDeliveries extends PageArguments {
  readonly endpointId: string;
  readonly status?: DeliveryStatus | null;
}

/** A page of the deliveries to an endpoint, newest first. Throws NOT-FOUND-001, PAGE-001 for a bad cursor. */
export async function findWebhookDeliveries(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { endpointId, status, first, after }: FindWebhookDeliveries,
): Promise<Page<WebhookDeliveryRow>> {
  await findWebhookEndpoint(kernel, businessId, endpointId);
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .add('endpoint_id = ?', endpointId)
    .addIf('status = ?', status);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select ${columns} from notifications.webhook_deliveries where ${where}
    order by created_at desc, id desc ${pageLimit(first, where)}`;
  const rows = await kernel.database.rows<WebhookDeliveryRow>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ createdAt, id }) => ({ value: createdAt, id }));
}

const byId = `select ${columns} from notifications.webhook_deliveries where business_id = $1 and id = $2`;

/** One delivery. Throws NOT-FOUND-001. */
export async function findWebhookDelivery(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<WebhookDeliveryRow> {
  const [delivery] = await database.rows<WebhookDeliveryRow>(businessId, byId, [businessId, id]);
  if (!delivery) throw recordNotFound('webhook delivery', id);
  return delivery;
}
