import { isDeepStrictEqual } from 'node:util';
import { taskCancelled, taskCompleted, taskReassigned, taskReopened, taskUpdated } from '../task-events.js';
import type { auditedState } from './task-snapshot.js';
import { TaskStatus } from './task-status.js';

type State = ReturnType<typeof auditedState>;

const eventOfStatus = {
  [TaskStatus.OPEN]: taskReopened,
  [TaskStatus.DONE]: taskCompleted,
  [TaskStatus.CANCELLED]: taskCancelled,
};

/** What a change means: a new assignee and a new status have events of their own, the rest shares one. */
export function eventsOfChange(before: State, after: State) {
  const { status, assignee_id: assignee } = before;
  const isRestChanged = !isDeepStrictEqual(before, { ...after, status, assignee_id: assignee });
  return [
    ...(isRestChanged ? [taskUpdated] : []),
    ...(after.assignee_id !== assignee ? [taskReassigned] : []),
    ...(after.status !== status ? [eventOfStatus[after.status as TaskStatus]] : []),
  ];
}
