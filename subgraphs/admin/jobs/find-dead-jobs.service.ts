import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { Columns } from '../../../shared/records/columns.js';
import type { Page } from '../../../shared/records/connection.js';
import { findPlatformPage, type PageQuery } from '../../../shared/records/find-page.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { SortDirection } from '../../../shared/records/sort-direction.js';
import { jobIdOf } from '../../../shared/jobs/job-id.js';

/** A job whose attempts are used up. */
export interface DeadJobRow {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  /** Why the last attempt failed, as it was thrown: it may name what the payload holds. */
  readonly message: string | null;
  readonly payload: unknown;
  readonly failedAt: string;
}

const id = jobIdOf('j.id');
const deadJob = new Columns({
  expressions: {
    id,
    job: 't.identifier',
    attempts: 'j.attempts::int',
    message: 'left(j.last_error, 5000)',
    payload: 'j.payload',
    failedAt: 'j.updated_at',
  },
  always: ['id', 'failedAt'],
  needs: { lastError: ['message', 'payload'] },
});
const table = 'graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id';
const lastDeadFirst: Pick<PageQuery<DeadJobRow>, 'field' | 'column' | 'direction'> = {
  field: 'failed_at',
  column: { expression: 'j.updated_at', type: 'timestamptz', valueOf: ({ failedAt }) => failedAt },
  direction: SortDirection.DESC,
};

/** A page of dead jobs, the last to die first; only the columns that `fields` need. Throws PAGE-001 for a bad cursor. */
export function findDeadJobs(
  kernel: Pick<Kernel, 'database'>,
  { first, after }: PageArguments,
  fields?: ReadonlySet<string>,
): Promise<Page<DeadJobRow>> {
  const where = new Conditions().add('j.locked_at is null and j.attempts >= j.max_attempts');
  const columns = deadJob.listFor(fields).sql;
  return findPlatformPage(kernel, { ...lastDeadFirst, table, columns, id, where, first, after });
}
