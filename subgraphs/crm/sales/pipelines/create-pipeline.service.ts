import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { addPipeline, ensureDefaultPipeline } from './add-pipeline.service.js';
import type { PipelineEntity } from './pipeline.entity.js';
import type { CreatePipelineInput } from './pipeline.input.js';
import { refuseTakenName } from './pipeline.rules.js';
import { findPipelines } from './pipelines.reader.js';
import { mostPipelines, refuseMissingKind, usualStages } from './stage.rules.js';

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
    throw invalidField('name', 'max', `A business has up to ${mostPipelines} pipelines.`);
  }
  const write = kernel.database.write(actor, async (unit) => {
    const { pipeline } = await addPipeline(unit, kernel, actor, name, false, stages ?? usualStages);
    return pipeline;
  });
  return write.catch(refuseTakenName);
}
