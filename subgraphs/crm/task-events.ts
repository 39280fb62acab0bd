import { z } from 'zod';
import { defineEvent } from '../../shared/changes/define-event.js';
import { crmView } from './permissions.js';

const task = z.object({
  task_id: z.uuid(),
  title: z.string(),
  due_at: z.iso.datetime().nullable(),
  priority: z.enum(['low', 'normal', 'high']),
  status: z.enum(['open', 'done', 'cancelled']),
  assignee_id: z.uuid().nullable(),
  customer_id: z.uuid().nullable(),
  company_id: z.uuid().nullable(),
  deal_id: z.uuid().nullable(),
});

/** An event with the new state of a task, which callers with crm.view see. */
function ofTask(type: string, description: string) {
  return defineEvent(type, { version: 1, description, permission: crmView, payload: task });
}

export const taskCreated = ofTask('task.created', 'A task was added.');
export const taskUpdated = ofTask(
  'task.updated',
  'A task was changed in a way that has no event of its own.',
);
export const taskReassigned = ofTask('task.reassigned', 'A task was given to somebody else, or to nobody.');
export const taskCompleted = ofTask('task.completed', 'A task was done.');
export const taskCancelled = ofTask('task.cancelled', 'A task was given up.');
export const taskReopened = ofTask('task.reopened', 'A task that was done or given up is open again.');
export const taskDeleted = defineEvent('task.deleted', {
  version: 1,
  description: 'A task was deleted.',
  permission: crmView,
  payload: z.object({ task_id: z.uuid() }),
});

/** What happens to tasks. */
export const taskEvents = [
  ...[taskCreated, taskUpdated, taskReassigned, taskCompleted],
  ...[taskCancelled, taskReopened, taskDeleted],
];
