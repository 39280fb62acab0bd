import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import { pageLimit } from '../../../shared/records/page-limit.js';
import { boundedError } from '../../../shared/jobs/bounded-error.js';
import { jobIdOf } from '../../../shared/jobs/job-id.js';

/** A job whose attempts are used up. */
export interface DeadJobRow {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  /** At most 300 characters, without any text of the payload. */
  readonly lastError: string;
  readonly failedAt: string;
}

type StoredRow = Omit<DeadJobRow, 'lastError'> & {
  readonly message: string | null;
  readonly payload: unknown;
};

const id = jobIdOf('j.id');
const deadJobs = `
  select ${id} as id, t.identifier as job, j.attempts::int, left(j.last_error, 5000) as message,
    j.payload, j.updated_at as "failedAt"
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`;
const lastDeadFirst = 'failed_at:desc';

/** A page of dead jobs, the last to die first. Throws PAGE-001 for a bad cursor. */
export async function findDeadJobs(
  { database }: Pick<Kernel, 'database'>,
  first: number,
  after: string | null | undefined,
): Promise<Page<DeadJobRow>> {
  const where = new Conditions().add('j.locked_at is null and j.attempts >= j.max_attempts');
  if (after) {
    const cursor = decodeCursor(after, lastDeadFirst, 'time');
    where.add(`(j.updated_at, ${id}) < (?::timestamptz, ?::uuid)`, cursor.value, cursor.id);
  }
  const text = `${deadJobs} where ${where} order by j.updated_at desc, ${id} desc ${pageLimit(first, where)}`;
  const rows = await database.platformRows<StoredRow>(text, where.values);
  return pageOf(rows.map(toDeadJob), first, lastDeadFirst, (row) => ({ value: row.failedAt, id: row.id }));
}

function toDeadJob({ message, payload, ...row }: StoredRow): DeadJobRow {
  return { ...row, lastError: boundedError(message, payload) };
}
