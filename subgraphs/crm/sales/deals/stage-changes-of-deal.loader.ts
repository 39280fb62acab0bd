import { Columns } from '../../../../shared/records/columns.js';
import { pagesBy } from '../../../../shared/records/pages-by.js';

/** A stage change as reads return it. */
export interface StageChangeRow {
  readonly id: string;
  readonly fromStageId: string | null;
  readonly toStageId: string;
  readonly changedBy: string | null;
  readonly changedAt: string;
}

/** Pages of the history of each deal, newest first. */
export const stageChangesOfDeal = pagesBy<StageChangeRow>({
  table: 'crm.deal_stage_changes',
  owner: 'deal_id',
  columns: new Columns({
    expressions: {
      id: 'id',
      fromStageId: 'from_stage_id',
      toStageId: 'to_stage_id',
      changedBy: 'changed_by',
      changedAt: 'changed_at',
      secondsInStage: 'seconds_in_stage',
    },
    always: ['id'],
    needs: { fromStage: ['fromStageId'], toStage: ['toStageId'], pageInfo: ['changedAt'] },
  }),
  time: { column: 'changed_at', alias: 'changedAt' },
});
