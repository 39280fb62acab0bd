import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import { lockCustomerKey } from '../../customers/customers/customer-aliases.reader.js';
import { companyReader } from '../companies/company.record.js';
import { PipelineEntity, StageEntity } from '../pipelines/pipeline.entity.js';

/**
 * A stage that a deal comes to, locked so that it is not archived meanwhile. Throws NOT-FOUND-001,
 * and VAL-001 for an archived one.
 */
export async function findStage(
  { entities }: UnitOfWork,
  businessId: string,
  id: string,
): Promise<StageEntity> {
  const lockMode = LockMode.PESSIMISTIC_READ;
  const stage = await entities.findOne(StageEntity, { businessId, id }, { lockMode });
  if (!stage) throw recordNotFound('stage', id);
  if (!stage.archivedAt) return stage;
  throw invalidField('stageId', 'conflicting', `The stage ${stage.name} is archived; name one in use.`);
}

/** The first open stage of the named pipeline, or of the default one. Throws NOT-FOUND-001. */
export async function findFirstStage(
  { entities }: UnitOfWork,
  businessId: string,
  pipelineId: string | null | undefined,
): Promise<StageEntity> {
  const named = pipelineId ? { id: pipelineId } : { isDefault: true };
  const pipeline = await entities.findOne(PipelineEntity, { businessId, ...named });
  if (!pipeline) throw recordNotFound('pipeline', pipelineId ?? 'by default');
  const open = { businessId, pipelineId: pipeline.id, kind: 'open' as const, archivedAt: null };
  return entities.findOneOrFail(StageEntity, open, {
    orderBy: { position: 'asc' },
    lockMode: LockMode.PESSIMISTIC_READ,
  });
}

/**
 * The customer that an input means, when it names one: the survivor for the id of a merged one. Throws
 * NOT-FOUND-001 for a customer or company that the business does not have.
 */
export async function findParties(
  unit: UnitOfWork,
  businessId: string,
  { customerId, companyId }: { customerId?: string | null; companyId?: string | null },
): Promise<{ customerId?: string }> {
  const parties =
    customerId == null ? {} : { customerId: await lockCustomerKey(unit, businessId, customerId) };
  await companyReader.refuseUnknown(unit, companyId);
  return parties;
}
