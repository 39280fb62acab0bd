/** What the statements here run on: a pool or a client of pg. */
export interface JobStore {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}

/** The failed attempt counts: a job that kills its worker each time is dead in the end. */
const freeJobs = `
  update graphile_worker._private_jobs j
  set locked_at = null, locked_by = null, updated_at = now(), last_error = 'The worker ended during the job.'`;

const orphaned = `
  where j.locked_at < now() - $1 * interval '1 ms'
    and not exists (select from kernel.workers w
                    where w.worker_id = j.locked_by and w.seen_at > now() - $1 * interval '1 ms')`;

/** Also a queue whose job was finished by a worker that had already lost it: nobody else would open it. */
const openQueues = `
  update graphile_worker._private_job_queues q
  set locked_at = null, locked_by = null
  where q.locked_at < now() - $1 * interval '1 ms'
    and not exists (select from graphile_worker._private_jobs j
                    where j.job_queue_id = q.id and j.locked_by = q.locked_by)`;

const purgeWorkers = `delete from kernel.workers where seen_at < now() - $1 * interval '1 ms'`;

/**
 * Gives back what is locked by workers that nobody has seen for `leaseMs`. Idempotent, and safe to run
 * in several processes at once. A worker that was only stalled may still be at a job that another now
 * has: jobs are idempotent by contract.
 */
export async function giveBackOrphanedJobs(store: JobStore, leaseMs: number): Promise<void> {
  await store.query(freeJobs + orphaned, [leaseMs]);
  await store.query(openQueues, [leaseMs]);
  await store.query(purgeWorkers, [leaseMs]);
}

const openQueuesOf = `
  update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_by = any($1)`;

/** Gives back at once what these workers hold, which are about to end. */
export async function giveBackJobsOf(store: JobStore, workerIds: readonly string[]): Promise<void> {
  await store.query(`${freeJobs} where j.locked_by = any($1)`, [workerIds]);
  await store.query(openQueuesOf, [workerIds]);
}
