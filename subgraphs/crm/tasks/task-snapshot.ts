import type { TaskEntity } from './task.entity.js';

/** A task as events record it. */
export function snapshotOf(task: TaskEntity) {
  return {
    task_id: task.id,
    title: task.title,
    due_at: task.dueAt?.toISOString() ?? null,
    priority: task.priority,
    status: task.status,
    assignee_id: task.assigneeId,
    customer_id: task.customerId,
    company_id: task.companyId,
    deal_id: task.dealId,
  };
}

/** A task as the audit trail records it: with its notes. */
export function auditedState(task: TaskEntity) {
  return { ...snapshotOf(task), notes: task.notes };
}

/** The name of the table in the audit trail. */
export const tasksTable = 'crm.tasks';
