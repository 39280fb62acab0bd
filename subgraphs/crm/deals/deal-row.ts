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
export const dealColumns = `id, title, customer_id as "customerId", company_id as "companyId",
  pipeline_id as "pipelineId", stage_id as "stageId", stage_entered_at as "stageEnteredAt", status,
  close_reason as "closeReason", closed_at as "closedAt", amount_minor as "amountMinor", currency,
  owner_id as "ownerId", expected_close_date::text as "expectedCloseDate", version,
  created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"`;
