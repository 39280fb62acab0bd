import { Columns } from '../../../shared/records/columns.js';

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
export const taskColumns = new Columns({
  expressions: {
    id: 'id',
    title: 'title',
    notes: 'notes',
    dueAt: 'due_at',
    priority: 'priority',
    status: 'status',
    closedAt: 'closed_at',
    assigneeId: 'assignee_id',
    customerId: 'customer_id',
    companyId: 'company_id',
    dealId: 'deal_id',
    version: 'version',
    createdBy: 'created_by',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  always: ['id'],
});
