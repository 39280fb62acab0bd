import type { StageEntity } from '../pipelines/pipeline.entity.js';
import { type Deal, dealEvents } from './deal.record.js';

/** What follows for a deal from the stage that it comes to. */
export function stageColumns({ id, pipelineId, kind }: StageEntity, now: Date, closeReason: string | null) {
  const isOpen = kind === 'open';
  return {
    pipelineId,
    stageId: id,
    stageEnteredAt: now,
    status: kind,
    closedAt: isOpen ? null : now,
    closeReason: isOpen ? null : closeReason,
  };
}

const eventOfStatus = { open: dealEvents.reopened, won: dealEvents.won, lost: dealEvents.lost };

/** A deal that begins in a stage which means so is won or lost as well. */
export function eventsOfNew({ status }: Deal) {
  return status === 'open' ? [dealEvents.created] : [dealEvents.created, eventOfStatus[status]];
}

/** A move, and what it means when the stages mean different things. */
export function eventsOfMove(before: Deal, after: Deal, secondsInStage: number) {
  const more = { from_stage_id: before.stageId, seconds_in_stage: secondsInStage };
  return [
    { event: dealEvents.stageChanged, more },
    ...(after.status === before.status ? [] : [eventOfStatus[after.status]]),
  ];
}

/** Whole seconds that a deal has been in its stage. */
export function secondsInStage({ stageEnteredAt }: Deal, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(stageEnteredAt).getTime()) / 1_000));
}
