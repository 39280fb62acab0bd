import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Page } from '../../../shared/records/connection.js';
import { addDateTimeFilter } from '../../../shared/records/date-time-filter.js';
import { findPage } from '../../../shared/records/find-page.js';
import { addCustomerFilter } from '../customers/meant-customer.js';
import { newestTasksFirst, taskSortColumns } from './task-order.js';
import { taskColumns, type TaskRow } from './task-row.js';
import type { TaskFilter, TasksArguments } from './tasks.args.js';

const byIds = `select ${taskColumns.all.sql} from crm.tasks where business_id = $1 and id = any($2::uuid[])`;

/** Tasks of the business by id; ids of others are left out. */
export function findTasksByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<TaskRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

/** Who asks, and when: what `mine` and `overdue` depend on. */
export interface Asking {
  readonly businessId: string;
  readonly userId: string;
}

/** A page of tasks, newest first unless `orderBy` says otherwise. Throws PAGE-001 for a bad cursor. */
export function findTasks(
  kernel: Pick<Kernel, 'database' | 'clock'>,
  asking: Asking,
  { filter, orderBy, first, after }: TasksArguments,
): Promise<Page<TaskRow>> {
  const { field, direction } = orderBy ?? newestTasksFirst;
  return findPage<TaskRow>(kernel, asking.businessId, {
    table: 'crm.tasks',
    columns: taskColumns.all.sql,
    where: conditionsOf(asking, kernel.clock.now(), filter),
    ...{ field, direction, column: taskSortColumns[field], first, after },
  });
}

function conditionsOf(
  { businessId, userId }: Asking,
  now: Date,
  filter: TaskFilter | null | undefined,
): Conditions {
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .addIf('status = ?', filter?.status)
    .addIf('priority = ?', filter?.priority)
    .addIf('assignee_id = ?', filter?.assigneeId)
    .addIf('company_id = ?', filter?.companyId)
    .addIf('deal_id = ?', filter?.dealId);
  addCustomerFilter(where, businessId, filter?.customerId);
  addDateTimeFilter(where, 'due_at', filter?.dueAt);
  addDateTimeFilter(where, 'created_at', filter?.createdAt);
  if (filter?.mine === true) where.add('assignee_id = ?', userId);
  if (filter?.mine === false) where.add('assignee_id is distinct from ?::uuid', userId);
  if (filter?.overdue === true) where.add(`status = 'open' and due_at < ?`, now);
  if (filter?.overdue === false) where.add(`(status <> 'open' or due_at is null or due_at >= ?)`, now);
  return where;
}
