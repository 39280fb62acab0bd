import type { Database } from '../changes/database.js';
import { boundedError } from '../jobs/bounded-error.js';
import { jobIdOf } from '../jobs/job-id.js';

/** A job that failed at least once and waits: to be tried again, or dead. */
export interface FailedJob {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  readonly maxAttempts: number;
  /** At most 300 characters, without any text of the payload. */
  readonly lastError: string;
}

type StoredJob = Omit<FailedJob, 'lastError'> & { readonly message: string; readonly payload: unknown };

/** A job says in its payload what it is about. */
const failedJobs = `
  select ${jobIdOf('j.id')} as id, t.identifier as job, j.attempts::int, j.max_attempts::int as "maxAttempts",
    left(j.last_error, 5000) as message, j.payload
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.last_error is not null
    and exists (select from unnest($1::text[]) as traced (id) where strpos(j.payload::text, '"' || traced.id || '"') > 0)
  order by j.id limit 100`;

/** Jobs that failed and whose payload names one of the ids. */
export async function findFailedJobs(database: Database, ids: readonly string[]): Promise<FailedJob[]> {
  const rows = await database.platformRows<StoredJob>(failedJobs, [ids]);
  return rows.map(({ message, payload, ...job }) => ({ ...job, lastError: boundedError(message, payload) }));
}
