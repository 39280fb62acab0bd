import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { Columns } from '../../../shared/records/columns.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';
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
const columns = new Columns({
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
const jobs = 'graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id';
const lastDeadFirst = 'failed_at:desc';

/** A page of dead jobs, the last to die first; only the columns that `fields` need. Throws PAGE-001 for a bad cursor. */
export async function findDeadJobs(
  { database }: Pick<Kernel, 'database'>,
  { first, after }: PageArguments,
  fields?: ReadonlySet<string>,
): Promise<Page<DeadJobRow>> {
  const where = new Conditions().add('j.locked_at is null and j.attempts >= j.max_attempts');
  if (after) {
    const cursor = decodeCursor(after, lastDeadFirst, 'time');
    where.add(`(j.updated_at, ${id}) < (?::timestamptz, ?::uuid)`, cursor.value, cursor.id);
  }
  const text = `select ${columns.listFor(fields).sql} from ${jobs} where ${where}
    order by j.updated_at desc, ${id} desc ${pageLimit(first, where)}`;
  const rows = await database.platformRows<DeadJobRow>(text, where.values);
  return pageOf(rows, { first, after }, lastDeadFirst, ({ failedAt, id }) => ({ value: failedAt, id }));
}
