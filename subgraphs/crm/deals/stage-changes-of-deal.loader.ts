import { newestOfEach } from '../../../shared/pagination/newest-of-each.js';

/** A stage change as reads return it. */
export interface StageChangeRow {
  readonly id: string;
  readonly fromStageId: string | null;
  readonly toStageId: string;
  readonly changedBy: string | null;
  readonly changedAt: string;
}

/** Pages of the history of each deal, newest first. */
export const stageChangesOfDeal = newestOfEach<StageChangeRow>({
  table: 'crm.deal_stage_changes',
  owner: 'deal_id',
  columns: `id, from_stage_id as "fromStageId", to_stage_id as "toStageId", changed_by as "changedBy",
    changed_at as "changedAt", seconds_in_stage as "secondsInStage"`,
  time: { column: 'changed_at', alias: 'changedAt' },
});
