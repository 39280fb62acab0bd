import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { changePipeline } from './change-pipeline.service.js';
import type { PipelineEntity } from './pipeline.entity.js';
import type { UpdateStageInput } from './pipeline.input.js';

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
      throw invalidField('probability', 'isFixed', 'probability is 100 for won stages and 0 for lost ones.');
    }
    stage.probability = probability;
  });
}
