import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { changePipeline } from './change-pipeline.service.js';
import { inUse } from './pipeline.rules.js';
import type { PipelineEntity } from './pipeline.entity.js';
import type { ReorderStagesInput } from './pipeline.input.js';

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
