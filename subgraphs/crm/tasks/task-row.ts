/** A task as reads return it. */
export interface TaskRow {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly dueAt: string | Date | null;
  readonly assigneeId: string | null;
  readonly customerId: string | null;
  readonly companyId: string | null;
  readonly dealId: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The columns of a row. */
export const taskColumns = `id, title, notes, due_at as "dueAt", priority, status, closed_at as "closedAt",
  assignee_id as "assigneeId", customer_id as "customerId", company_id as "companyId", deal_id as "dealId",
  version, created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"`;
