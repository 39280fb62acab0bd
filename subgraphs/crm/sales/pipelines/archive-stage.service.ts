import { LockMode } from '@mikro-orm/postgresql';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { DealEntity } from '../deals/deal.entity.js';
import { enterStage } from '../deals/enter-stage.js';
import { stageInUse } from '../errors.js';
import { changePipeline, type PipelineChange } from './change-pipeline.js';
import { refuseMissingKind } from './create-pipeline.service.js';
import { inUse } from './pipeline-snapshot.js';
import type { PipelineEntity } from './pipeline.entity.js';
import type { ArchiveStageInput } from './pipeline.input.js';
import type { StageEntity } from './stage.entity.js';
import { StageKind } from './stage-kind.js';

/** Each leaves a history row, an event and an audit row in the same transaction. */
const mostMoved = 1_000;

/**
 * Archives a stage and moves its open deals to the target. Throws as `changePipeline`; PIPELINE-001
 * when there are open deals and no target, PIPELINE-002 for the last stage of its kind, VAL-001 for a
 * target that is no other open stage in use, NOT-FOUND-001 for one of no or another pipeline. Archiving an archived stage changes nothing.
 */
export function archiveStage(
  kernel: Kernel,
  actor: Actor,
  { stageId, targetStageId, version }: ArchiveStageInput,
): Promise<PipelineEntity> {
  return changePipeline(kernel, actor, { stageId, version }, async (change) => {
    const current = inUse(change.stages);
    const stage = current.find(({ id }) => id === stageId);
    if (!stage) return;
    const others = current.filter((other) => other !== stage);
    const target = findTarget(change.stages, others, targetStageId);
    refuseMissingKind(others);
    await moveOpenDeals(kernel, actor, change, stage, target);
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
  const target = others.find((stage) => stage.id === id && stage.kind === StageKind.OPEN);
  if (target) return target;
  const message = 'targetStageId must be another open stage in use of the same pipeline.';
  throw invalidField('targetStageId', 'isOpenStage', message);
}

async function moveOpenDeals(
  kernel: Kernel,
  actor: Actor,
  { unit }: PipelineChange,
  stage: StageEntity,
  target: StageEntity | undefined,
): Promise<void> {
  const inStage = { businessId: actor.businessId, stageId: stage.id, status: StageKind.OPEN };
  const deals = await unit.entities.find(DealEntity, inStage, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    orderBy: { id: 'asc' },
    limit: mostMoved + 1,
  });
  if (deals.length === 0) return;
  if (!target) {
    const message = `The stage ${stage.name} holds open deals; name the stage to move them to.`;
    throw new DomainError(stageInUse, message);
  }
  if (deals.length > mostMoved) {
    const message = `The stage ${stage.name} holds more than ${mostMoved} open deals; move some of them first.`;
    throw new DomainError(stageInUse, message);
  }
  for (const deal of deals) enterStage(unit, kernel, actor, deal, target, null);
}
