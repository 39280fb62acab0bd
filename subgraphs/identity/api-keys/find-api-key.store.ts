import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../shared/errors/errors.js';
import { ApiKeyEntity } from './api-key.entity.js';

/** A key of the business, locked. Throws NOT-FOUND-001. */
export async function findApiKey(
  { entities }: UnitOfWork,
  businessId: string,
  id: string,
): Promise<ApiKeyEntity> {
  const apiKey = await entities.findOne(
    ApiKeyEntity,
    { businessId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!apiKey) throw recordNotFound('API key', id);
  return apiKey;
}
