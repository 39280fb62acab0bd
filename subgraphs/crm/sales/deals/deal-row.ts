import { Columns } from '../../../../shared/records/columns.js';

/** A deal as reads return it. */
export interface DealRow {
  readonly id: string;
  readonly title: string;
  readonly customerId: string | null;
  readonly companyId: string | null;
  readonly pipelineId: string;
  readonly stageId: string;
  /** Minor units as PostgreSQL writes them. */
  readonly amountMinor: string | bigint | null;
  readonly currency: string | null;
  readonly ownerId: string;
  readonly expectedCloseDate: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The columns of a row. */
export const dealColumns = new Columns({
  expressions: {
    id: 'id',
    title: 'title',
    customerId: 'customer_id',
    companyId: 'company_id',
    pipelineId: 'pipeline_id',
    stageId: 'stage_id',
    stageEnteredAt: 'stage_entered_at',
    status: 'status',
    closeReason: 'close_reason',
    closedAt: 'closed_at',
    amountMinor: 'amount_minor',
    currency: 'currency',
    ownerId: 'owner_id',
    expectedCloseDate: 'expected_close_date::text',
    version: 'version',
    createdBy: 'created_by',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  always: ['id'],
});
