import { LockMode } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { PipelineEntity, StageEntity } from './pipeline.entity.js';
import type { UpdatePipelineInput } from './pipeline.input.js';
import { pipelinesTable, pipelineUpdated, refuseTakenName, snapshotOf } from './pipeline.rules.js';

export interface PipelineChange {
  readonly unit: UnitOfWork;
  readonly pipeline: PipelineEntity;
  /** Also archived ones; push a new one to have it recorded. */
  readonly stages: StageEntity[];
}

/** Names a pipeline, or one of its stages, and the version that the change is based on. */
export interface PipelineKey {
  readonly pipelineId?: string;
  readonly stageId?: string;
  readonly version?: number | null;
}

/**
 * Changes a pipeline and its stages under its lock, and publishes pipeline.updated unless nothing
 * changed. Throws NOT-FOUND-001, STALE-001, CONFLICT-001 for a taken name.
 */
export function changePipeline(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  actor: Actor,
  key: PipelineKey,
  work: (change: PipelineChange) => Promise<void> | void,
): Promise<PipelineEntity> {
  const write = database.write(actor, async (unit) => {
    const pipeline = await lockPipeline(unit, actor.businessId, key);
    refuseStale('Pipeline', pipeline, key.version);
    const ofPipeline = { businessId: actor.businessId, pipelineId: pipeline.id };
    const stages = await unit.entities.find(StageEntity, ofPipeline, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      orderBy: { id: 'asc' },
    });
    const before = snapshotOf(pipeline, stages);
    await work({ unit, pipeline, stages });
    const after = snapshotOf(pipeline, stages);
    if (isDeepStrictEqual(before, after)) return pipeline;
    pipeline.updatedAt = clock.now();
    unit.record(pipelineUpdated, after, { table: pipelinesTable, recordId: pipeline.id, before, after });
    await unit.entities.flush();
    return pipeline;
  });
  return write.catch(refuseTakenName);
}

async function lockPipeline(
  { entities }: UnitOfWork,
  businessId: string,
  { pipelineId, stageId }: PipelineKey,
): Promise<PipelineEntity> {
  const stage = stageId ? await entities.findOne(StageEntity, { businessId, id: stageId }) : null;
  if (stageId && !stage) throw recordNotFound('stage', stageId);
  const id = stage?.pipelineId ?? pipelineId!;
  // Read anew below, under the lock.
  entities.clear();
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const pipeline = await entities.findOne(PipelineEntity, { businessId, id }, { lockMode });
  if (!pipeline) throw recordNotFound('pipeline', id);
  return pipeline;
}

/** Renames a pipeline. Throws as `changePipeline`. */
export function updatePipeline(
  kernel: Kernel,
  actor: Actor,
  { id, version, name }: UpdatePipelineInput,
): Promise<PipelineEntity> {
  return changePipeline(kernel, actor, { pipelineId: id, version }, ({ pipeline }) => {
    Object.assign(pipeline, { name, nameKey: nameKey(name) });
  });
}
