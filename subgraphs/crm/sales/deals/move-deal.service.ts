import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { StageEntity } from '../pipelines/pipeline.entity.js';
import { DealStageChangeEntity } from './deal-stage-change.entity.js';
import { type Deal, dealReader, dealStore } from './deal.record.js';
import { eventsOfMove, secondsInStage, stageColumns } from './deal.rules.js';
import type { MoveDealInput } from './deal.type.js';
import { findStage } from './find-stage.service.js';

/**
 * Moves a deal to another stage, which wins, loses or reopens it if the stage means so. Throws
 * NOT-FOUND-001, STALE-001, VAL-001 for an archived stage. A deal that is there already stays as it is.
 */
export async function moveDeal({ database }: Kernel, actor: Actor, input: MoveDealInput): Promise<Deal> {
  return database.write(actor, async (unit) => {
    const deal = await dealReader.lock(unit, input.id, input.version);
    const stage = await findStage(unit, actor.businessId, input.stageId);
    if (stage.id === deal.stageId) return deal;
    const [moved] = await moveToStage(unit, [deal], stage, input.reason ?? null);
    return moved!;
  });
}

/** Moves locked deals to another stage: status, history, and the events of both. */
export async function moveToStage(
  unit: UnitOfWork,
  deals: readonly Deal[],
  stage: StageEntity,
  closeReason: string | null,
): Promise<Deal[]> {
  const now = unit.now();
  const values = stageColumns(stage, now, closeReason);
  const moved = await dealStore.change(
    unit,
    deals.map((before) => ({ before, values })),
    (before, after) => eventsOfMove(before, after, secondsInStage(before, now)),
  );
  for (const deal of deals) {
    recordStageChange(unit, deal.id, {
      fromStageId: deal.stageId,
      toStageId: stage.id,
      secondsInStage: secondsInStage(deal, now),
    });
  }
  return moved;
}

/** Adds a row to the history of a deal, which is written at the end of the transaction. */
export function recordStageChange(
  unit: UnitOfWork,
  dealId: string,
  change: Pick<DealStageChangeEntity, 'fromStageId' | 'toStageId' | 'secondsInStage'>,
): void {
  const { businessId, userId: changedBy } = unit.actor;
  unit.entities.create(DealStageChangeEntity, {
    ...{ businessId, id: unit.newId(), dealId, ...change },
    ...{ changedBy, changedAt: unit.now() },
  });
}
