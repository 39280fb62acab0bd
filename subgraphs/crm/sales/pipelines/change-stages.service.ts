import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { changePipeline } from './change-pipeline.service.js';
import { type PipelineEntity, StageEntity } from './pipeline.entity.js';
import type { AddStageInput, ReorderStagesInput, UpdateStageInput } from './pipeline.input.js';
import { inUse } from './pipeline.rules.js';
import { mostStages, probabilityOf } from './stage.rules.js';

/** Adds a stage to a pipeline. Throws as `changePipeline`, and VAL-001 beyond 30 stages. */
export function addStage(
  kernel: Kernel,
  actor: Actor,
  { pipelineId, version, name, kind, probability, position }: AddStageInput,
): Promise<PipelineEntity> {
  return changePipeline(kernel, actor, { pipelineId, version }, ({ unit, stages }) => {
    const current = inUse(stages);
    if (current.length >= mostStages) {
      throw invalidField('name', 'too_many', `A pipeline has up to ${mostStages} stages.`);
    }
    const behindItsKind = current.findLastIndex((stage) => stage.kind === kind) + 1;
    const place = Math.min(position ?? behindItsKind, current.length);
    for (const [index, stage] of current.entries()) stage.position = index < place ? index : index + 1;
    stages.push(
      unit.entities.create(StageEntity, {
        businessId: actor.businessId,
        id: kernel.ids.next(),
        pipelineId,
        name,
        nameKey: nameKey(name),
        kind,
        probability: probabilityOf({ kind, probability }),
        position: place,
        createdAt: kernel.clock.now(),
      }),
    );
  });
}

/** Renames a stage or changes its probability. Throws as `changePipeline`, and VAL-001 for a probability of a closed stage. */
export function updateStage(
  kernel: Kernel,
  actor: Actor,
  { id: stageId, version, name, probability }: UpdateStageInput,
): Promise<PipelineEntity> {
  return changePipeline(kernel, actor, { stageId, version }, ({ stages }) => {
    const stage = stages.find(({ id }) => id === stageId)!;
    if (name != null) Object.assign(stage, { name, nameKey: nameKey(name) });
    if (probability == null || probability === stage.probability) return;
    if (stage.kind !== 'open') {
      throw invalidField(
        'probability',
        'conflicting',
        'probability is 100 for won stages and 0 for lost ones.',
      );
    }
    stage.probability = probability;
  });
}

/** Puts the named stages first, in this order; others follow in theirs. Throws as `changePipeline`, NOT-FOUND-001 for a stage that is not in use there. */
export function reorderStages(
  kernel: Kernel,
  actor: Actor,
  { pipelineId, version, stageIds }: ReorderStagesInput,
): Promise<PipelineEntity> {
  return changePipeline(kernel, actor, { pipelineId, version }, ({ stages }) => {
    const current = inUse(stages);
    const unknown = stageIds.find((id) => !current.some((stage) => stage.id === id));
    if (unknown !== undefined) throw recordNotFound('stage in use', unknown);
    const others = current.filter(({ id }) => !stageIds.includes(id)).map(({ id }) => id);
    const order = [...new Set(stageIds), ...others];
    for (const stage of current) stage.position = order.indexOf(stage.id);
  });
}
