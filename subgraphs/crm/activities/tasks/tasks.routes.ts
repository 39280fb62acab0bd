import { recordRoutes } from '../../../../shared/records/record-routes.js';
import { task } from './task.record.js';

const selection = `id title notes dueAt isOverdue priority status closedAt assignee { id name }
  customer { id name } company { id name } deal { id title } version createdBy { id name } createdAt updatedAt`;

/** /v1/crm/tasks. */
export const taskRoutes = recordRoutes(task, '/crm/tasks', {
  selection,
  examples: {
    create: { title: 'Call back', due_at: '2026-11-27T17:00:00.000Z', priority: 'HIGH' },
    update: { status: 'DONE', version: 3 },
  },
  summaries: { update: 'Change a task: give it on, complete it, put it off' },
});
