import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { PipelineEntity, StageEntity } from './pipeline.entity.js';
import type { CreatePipelineInput } from './pipeline.input.js';
import { pipelineCreated, pipelinesTable, refuseTakenName, snapshotOf } from './pipeline.rules.js';
import { findPipelines } from './pipelines.reader.js';
import {
  mostPipelines,
  type NewStage,
  probabilityOf,
  refuseMissingKind,
  usualStages,
} from './stage.rules.js';

/**
 * Makes a pipeline beside the default one. Throws CONFLICT-001 for a taken name, PIPELINE-002 when a
 * kind of stage is missing, VAL-001 beyond 50 pipelines.
 */
export async function createPipeline(
  kernel: Kernel,
  actor: Actor,
  { name, stages }: CreatePipelineInput,
): Promise<PipelineEntity> {
  refuseMissingKind(stages ?? usualStages);
  await ensureDefaultPipeline(kernel, actor.businessId);
  if ((await findPipelines(kernel, actor.businessId)).length >= mostPipelines) {
    throw invalidField('name', 'too_many', `A business has up to ${mostPipelines} pipelines.`);
  }
  const write = kernel.database.write(actor, async (unit) => {
    const { pipeline } = await addPipeline(unit, kernel, actor, name, false, stages ?? usualStages);
    return pipeline;
  });
  return write.catch(refuseTakenName);
}

/** Makes a pipeline with its stages within a unit of work. */
export async function addPipeline(
  unit: UnitOfWork,
  { clock, ids }: Pick<Kernel, 'clock' | 'ids'>,
  { businessId, userId }: Actor,
  name: string,
  isDefault: boolean,
  newStages: readonly NewStage[] = usualStages,
): Promise<{ pipeline: PipelineEntity; stages: StageEntity[] }> {
  const now = clock.now();
  const pipeline = unit.entities.create(PipelineEntity, {
    businessId,
    id: ids.next(),
    name,
    nameKey: nameKey(name),
    isDefault,
    createdBy: userId,
    createdAt: now,
    updatedAt: now,
  });
  // The stages refer to it, and rows of unrelated entities are inserted in no certain order.
  await unit.entities.flush();
  const stages = newStages.map((stage, position) =>
    unit.entities.create(StageEntity, {
      businessId,
      id: ids.next(),
      pipelineId: pipeline.id,
      name: stage.name,
      nameKey: nameKey(stage.name),
      kind: stage.kind,
      probability: probabilityOf(stage),
      position,
      createdAt: now,
    }),
  );
  const after = snapshotOf(pipeline, stages);
  unit.record(pipelineCreated, after, { table: pipelinesTable, recordId: pipeline.id, before: null, after });
  return { pipeline, stages };
}

/**
 * Makes the default pipeline of a business that has no pipeline, in the platform's name: nobody has to
 * set one up before the first deal. Of two at once the database lets one through.
 */
export async function ensureDefaultPipeline(kernel: Kernel, businessId: string): Promise<void> {
  if ((await findPipelines(kernel, businessId)).length > 0) return;
  const actor = platformActor(kernel, businessId);
  try {
    await kernel.database.write(actor, (unit) => addPipeline(unit, kernel, actor, 'Sales', true));
  } catch (error) {
    const isThere = ['pipelines_default_unique', 'pipelines_name_unique'].some((index) =>
      violatesUnique(error, index),
    );
    if (!isThere) throw error;
  }
}
