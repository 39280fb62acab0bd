import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { StageEntity } from '../pipelines/stage.entity.js';
import { DealStageChangeEntity } from './deal-stage-change.entity.js';
import { dealStore, type Deal } from './deal.record.js';
import { eventsOfMove, secondsInStage, stageColumns } from './deal.rules.js';

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
