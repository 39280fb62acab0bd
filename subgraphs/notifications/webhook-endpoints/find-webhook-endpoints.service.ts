import { Conditions } from '../../../shared/postgres/conditions.js';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';

/** An endpoint as reads return it: nothing of its secret. */
export interface WebhookEndpointRow {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

const columns = `id, url, description, event_types as "eventTypes", status, disabled_reason as "disabledReason",
  disabled_at as "disabledAt", failing_since as "failingSince", previous_secret_until as "previousSecretUntil",
  created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"`;

const newestFirst = 'created_at:desc';

/** A page of the endpoints of the business, newest first. Throws PAGE-001 for a bad cursor. */
export async function findWebhookEndpoints(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after }: PageArguments,
): Promise<Page<WebhookEndpointRow>> {
  const where = new Conditions().add('business_id = ?', businessId);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select ${columns} from notifications.webhook_endpoints where ${where}
    order by created_at desc, id desc ${pageLimit(first, where)}`;
  const rows = await database.rows<WebhookEndpointRow>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ createdAt, id }) => ({ value: createdAt, id }));
}

const byIds = `select ${columns} from notifications.webhook_endpoints where business_id = $1 and id = any($2::uuid[])`;

/** Endpoints of the business by id; ids of others are left out. */
export function findWebhookEndpointsByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<WebhookEndpointRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

/** One endpoint of the business. Throws NOT-FOUND-001. */
export async function findWebhookEndpoint(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<WebhookEndpointRow> {
  const [endpoint] = await findWebhookEndpointsByIds(kernel, businessId, [id]);
  if (!endpoint) throw recordNotFound('webhook endpoint', id);
  return endpoint;
}
