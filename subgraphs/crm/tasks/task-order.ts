import type { SortColumn } from '../../../shared/records/find-page.js';
import { SortDirection } from '../../../shared/records/sort-direction.js';
import type { TaskRow } from './task-row.js';
import { TaskSortField, type TaskOrder } from './tasks.args.js';

export const newestTasksFirst: TaskOrder = {
  field: TaskSortField.CREATED_AT,
  direction: SortDirection.DESC,
};

const endOfTime = '9999-12-31 00:00:00+00';

/** Each has an index; the expressions are those of migrations 024 and 142. CASE, since COALESCE is leaky: see `sort-expressions.ts`. */
export const taskSortColumns: Readonly<Record<TaskSortField, SortColumn<TaskRow>>> = {
  [TaskSortField.CREATED_AT]: {
    expression: 'created_at',
    type: 'timestamptz',
    valueOf: ({ createdAt }) => createdAt,
  },
  [TaskSortField.UPDATED_AT]: {
    expression: 'updated_at',
    type: 'timestamptz',
    valueOf: ({ updatedAt }) => updatedAt,
  },
  [TaskSortField.DUE_AT]: {
    expression: `case when due_at is null then timestamptz '${endOfTime}' else due_at end`,
    type: 'timestamptz',
    valueOf: ({ dueAt }) => (dueAt as string | null) ?? endOfTime,
  },
  [TaskSortField.TITLE]: { expression: 'title', type: 'text', valueOf: ({ title }) => title },
};
