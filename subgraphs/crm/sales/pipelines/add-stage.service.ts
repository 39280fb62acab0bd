import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { changePipeline } from './change-pipeline.service.js';
import { type PipelineEntity, StageEntity } from './pipeline.entity.js';
import type { AddStageInput } from './pipeline.input.js';
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
      throw invalidField('name', 'max', `A pipeline has up to ${mostStages} stages.`);
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
