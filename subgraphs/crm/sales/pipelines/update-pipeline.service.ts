import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { changePipeline } from './change-pipeline.service.js';
import type { PipelineEntity } from './pipeline.entity.js';
import type { UpdatePipelineInput } from './pipeline.input.js';

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
