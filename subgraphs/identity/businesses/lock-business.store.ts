import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { BusinessEntity } from './business.entity.js';

/** The tenant's own row: while it is locked, nobody else changes the business, its modules or its people. */
export async function lockBusiness({ entities }: UnitOfWork, businessId: string): Promise<BusinessEntity> {
  return entities.findOneOrFail(BusinessEntity, { businessId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
