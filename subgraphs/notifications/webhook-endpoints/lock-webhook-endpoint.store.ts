import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../shared/errors/errors.js';
import { WebhookEndpointEntity } from './webhook-endpoint.entity.js';

/** An endpoint of the business, locked. Throws NOT-FOUND-001. */
export async function lockWebhookEndpoint(
  { entities }: UnitOfWork,
  businessId: string,
  id: string,
): Promise<WebhookEndpointEntity> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const endpoint = await entities.findOne(WebhookEndpointEntity, { businessId, id }, { lockMode });
  if (!endpoint) throw recordNotFound('webhook endpoint', id);
  return endpoint;
}
