import type { JobStore } from './give-back-jobs.js';

const key = "hashtextextended('queues of jobs', 0)";

/** SQL for a column before `add_job` with a queue: the queue is not purged before the job is seen. */
export const keepQueues = `pg_advisory_xact_lock_shared(${key})`;

/** Taking a job looks at every queue that is open: 10,000 idle ones make it ten times slower. */
const tooMany = 1_000;

/**
 * In turn: the lock, then a look with eyes of its own at what committed before it. A transaction that
 * adds a job holds the lock, shared, to its end; while there is one, nothing is purged.
 */
const purge = `
  do $$ begin
    if (select count(*) from graphile_worker._private_job_queues) > ${tooMany}
      and pg_try_advisory_xact_lock(${key})
    then
      delete from graphile_worker._private_job_queues q where q.locked_at is null
        and not exists (select from graphile_worker._private_jobs j where j.job_queue_id = q.id);
    end if;
  end $$`;

/** graphile-worker never deletes a queue by itself, and there is one for each business or endpoint. */
export async function purgeIdleQueues(store: JobStore): Promise<void> {
  await store.query(purge, []);
}
