import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { StageEntity } from '../pipelines/stage.entity.js';
import { StageKind } from '../pipelines/stage-kind.js';
import { dealLost, dealReopened, dealStageChanged, dealWon } from '../events.js';
import { DealStageChangeEntity } from './deal-stage-change.entity.js';
import { dealsTable, snapshotOf } from './deal-snapshot.js';
import type { DealEntity } from './deal.entity.js';

const eventOfStatus = {
  [StageKind.OPEN]: dealReopened,
  [StageKind.WON]: dealWon,
  [StageKind.LOST]: dealLost,
};

/** Moves a locked deal to another stage: status, history, and the events of both. */
export function enterStage(
  unit: UnitOfWork,
  kernel: Pick<Kernel, 'clock' | 'ids'>,
  actor: Actor,
  deal: DealEntity,
  stage: StageEntity,
  closeReason: string | null,
): void {
  const now = kernel.clock.now();
  const before = snapshotOf(deal);
  const seconds = Math.max(0, Math.floor((now.getTime() - deal.stageEnteredAt.getTime()) / 1_000));
  noteStageChange(unit, kernel, actor, deal, { from: deal.stageId, to: stage.id, seconds });
  Object.assign(deal, placeIn(stage, now, closeReason), { updatedAt: now });
  const after = snapshotOf(deal);
  const change = { table: dealsTable, recordId: deal.id, before, after };
  unit.record(
    dealStageChanged,
    { ...after, from_stage_id: before.stage_id, seconds_in_stage: seconds },
    change,
  );
  if (after.status !== before.status) unit.record(eventOfStatus[after.status], after, change);
}

/** The columns of a deal that follow from its stage. */
export function placeIn(stage: StageEntity, now: Date, closeReason: string | null) {
  const isOpen = stage.kind === StageKind.OPEN;
  return {
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    stageEnteredAt: now,
    status: stage.kind,
    closedAt: isOpen ? null : now,
    closeReason: isOpen ? null : closeReason,
  };
}

/** Adds a row to the history of a deal. */
export function noteStageChange(
  { entities }: UnitOfWork,
  { clock, ids }: Pick<Kernel, 'clock' | 'ids'>,
  { userId }: Actor,
  { businessId, id }: Pick<DealEntity, 'businessId' | 'id'>,
  { from, to, seconds }: { from: string | null; to: string; seconds: number | null },
): void {
  entities.create(DealStageChangeEntity, {
    businessId,
    id: ids.next(),
    dealId: id,
    fromStageId: from,
    toStageId: to,
    secondsInStage: seconds,
    changedBy: userId,
    changedAt: clock.now(),
  });
}
