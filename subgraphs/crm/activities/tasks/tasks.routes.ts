import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import { task } from './task.record.js';

const selection = recordSelection(task, { dueAt: 'dueAt isOverdue', deal: 'deal { id title }' });

/** /v1/crm/tasks. */
export const taskRoutes = recordRoutes(task, '/crm/tasks', {
  selection,
  examples: {
    create: { title: 'Call back', due_at: '2026-11-27T17:00:00.000Z', priority: 'HIGH' },
    update: { status: 'DONE', version: 3 },
  },
  summaries: { update: 'Change a task: give it on, complete it, put it off' },
});
