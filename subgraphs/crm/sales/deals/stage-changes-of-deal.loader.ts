import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { tableReader } from '../../../../shared/records/table-reader.js';

/** A stage change as reads return it. */
export interface StageChangeRow {
  readonly id: string;
  readonly fromStageId: string | null;
  readonly toStageId: string;
  readonly changedBy: string | null;
  readonly changedAt: string;
  readonly secondsInStage: number | null;
}

const stageChanges = tableReader<StageChangeRow>({
  table: 'crm.deal_stage_changes',
  columns: {
    id: 'id',
    fromStageId: 'from_stage_id',
    toStageId: 'to_stage_id',
    changedBy: 'changed_by',
    changedAt: 'changed_at',
    secondsInStage: 'seconds_in_stage',
  },
  needs: { fromStage: ['fromStageId'], toStage: ['toStageId'] },
  order: { by: 'changedAt', type: 'timestamptz', direction: SortDirection.DESC },
});

/** Pages of the history of each deal, newest first. */
export const stageChangesOfDeal = stageChanges.pagesBy('deal_id');
