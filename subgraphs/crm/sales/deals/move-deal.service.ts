import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { bothFor, RowSource } from '../../../../shared/postgres/row-source.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { StageEntity } from '../pipelines/pipeline.entity.js';
import { type Deal, dealReader, dealStore } from './deal.record.js';
import { eventsOfMove, secondsInStage, stageColumns } from './deal.rules.js';
import type { MoveDealInput } from './deal.type.js';
import { findStage } from './named-records.reader.js';

/**
 * Moves a deal to another stage, which wins, loses or reopens it if the stage means so. Throws
 * NOT-FOUND-001, STALE-001, VAL-001 for an archived stage. A deal that is there already stays as it is.
 */
export async function moveDeal({ database }: Kernel, actor: Actor, input: MoveDealInput): Promise<Deal> {
  return database.writeAnswer(actor, async (unit) => {
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
  recordStageChanges(
    unit,
    deals.map((deal) => ({
      ...{ dealId: deal.id, fromStageId: deal.stageId, toStageId: stage.id },
      secondsInStage: secondsInStage(deal, now),
    })),
  );
  return moved;
}

/** That a deal came to a stage: from which, and how long it was there; null for the first. */
export interface StageChange {
  readonly dealId: string;
  readonly fromStageId: string | null;
  readonly toStageId: string;
  readonly secondsInStage: number | null;
  /** Who moved it, and when: the caller, now, unless said. */
  readonly changedBy?: string;
  readonly changedAt?: Date;
}

const rows = new RowSource({
  ...{ id: 'uuid', deal_id: 'uuid', from_stage_id: 'uuid', to_stage_id: 'uuid' },
  ...{ seconds_in_stage: 'integer', changed_by: 'uuid', changed_at: 'timestamptz' },
});
const columns = 'id, deal_id, from_stage_id, to_stage_id, seconds_in_stage, changed_by, changed_at';
const insert = bothFor(
  rows,
  (source) =>
    `insert into crm.deal_stage_changes (business_id, ${columns}) select ?::uuid, ${columns} from ${source}`,
);

/** Adds rows to the history of deals, in one statement. */
export function recordStageChanges(unit: UnitOfWork, changes: readonly StageChange[]): void {
  const { businessId, userId } = unit.actor;
  const sent = changes.map((change) => ({
    ...{ id: unit.newId(), deal_id: change.dealId },
    ...{ from_stage_id: change.fromStageId, to_stage_id: change.toStageId },
    seconds_in_stage: change.secondsInStage,
    ...{ changed_by: change.changedBy ?? userId, changed_at: change.changedAt ?? unit.now() },
  }));
  if (sent.length > 0) unit.send(insert(sent.length), [businessId, ...rows.valuesOf(sent)]);
}
