import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { stageInUse } from '../errors.js';
import { changePipeline, type PipelineChange } from '../pipelines/change-pipeline.service.js';
import type { PipelineEntity, StageEntity } from '../pipelines/pipeline.entity.js';
import { inUse } from '../pipelines/pipeline.rules.js';
import { refuseMissingKind } from '../pipelines/stage.rules.js';
import { dealReader } from './deal.record.js';
import type { ArchiveStageInput } from './deal.type.js';
import { moveToStage } from './move-deal.service.js';

/** Each leaves a history row, an event and an audit row in the same transaction. */
const mostMoved = 1_000;

/**
 * Archives a stage and moves its open deals to the target. Throws as `changePipeline`; PIPELINE-001
 * when there are open deals and no target, PIPELINE-002 for the last stage of its kind, VAL-001 for a
 * target that is no other open stage in use, NOT-FOUND-001 for one of no or another pipeline. Archiving an archived
 * stage changes nothing.
 */
export function archiveStage(
  kernel: Kernel,
  actor: Actor,
  { id: stageId, targetStageId, version }: ArchiveStageInput,
): Promise<PipelineEntity> {
  return changePipeline(kernel, actor, { stageId, version }, async (change) => {
    const current = inUse(change.stages);
    const stage = current.find(({ id }) => id === stageId);
    if (!stage) return;
    const others = current.filter((other) => other !== stage);
    const target = findTarget(change.stages, others, targetStageId);
    refuseMissingKind(others);
    await moveOpenDeals(change, stage, target);
    stage.archivedAt = kernel.clock.now();
    for (const [position, other] of others.entries()) other.position = position;
  });
}

function findTarget(
  all: readonly StageEntity[],
  others: readonly StageEntity[],
  id: string | null | undefined,
): StageEntity | undefined {
  if (id == null) return undefined;
  if (!all.some((stage) => stage.id === id)) throw recordNotFound('stage', id);
  const target = others.find((stage) => stage.id === id && stage.kind === 'open');
  if (target) return target;
  const message = 'targetStageId must be another open stage in use of the same pipeline.';
  throw invalidField('targetStageId', 'conflicting', message);
}

async function moveOpenDeals(
  { unit }: PipelineChange,
  stage: StageEntity,
  target: StageEntity | undefined,
): Promise<void> {
  const deals = await dealReader.lockWhere(unit, { stageId: stage.id, status: 'open' }, mostMoved + 1);
  if (deals.length === 0) return;
  if (!target) {
    const message = `The stage ${stage.name} holds open deals; name the stage to move them to.`;
    throw new DomainError(stageInUse, message);
  }
  if (deals.length > mostMoved) {
    const message = `The stage ${stage.name} holds more than ${mostMoved} open deals; move some of them first.`;
    throw new DomainError(stageInUse, message);
  }
  await moveToStage(unit, deals, target, null);
}
