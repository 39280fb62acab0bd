import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import { DealEntity } from './deal.entity.js';

/** The deal, locked to be changed. Throws NOT-FOUND-001, STALE-001 when `version` is no longer current. */
export async function lockDeal(
  { entities }: UnitOfWork,
  businessId: string,
  { id, version }: { id: string; version?: number | null },
): Promise<DealEntity> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const deal = await entities.findOne(DealEntity, { businessId, id }, { lockMode });
  if (!deal) throw recordNotFound('deal', id);
  refuseStale('Deal', deal, version);
  return deal;
}
