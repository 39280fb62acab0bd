import type { JobHelpers, Task } from 'graphile-worker';
import type { Kernel } from '../kernel/kernel.js';
import type { JobDefinition } from './define-job.js';

/** How graphile-worker runs a job: its payload is checked, and its retries are spread. */
export function taskOf(kernel: Kernel, job: JobDefinition): Task {
  return async (payload, helpers) => {
    try {
      await job.run(kernel, job.payload.parse(payload));
    } catch (error) {
      if (!(await isSuperseded(helpers, kernel))) throw error;
      kernel.logger.warn({ job: job.name, jobId: helpers.job.id, err: error }, 'a superseded job failed');
    }
  };
}

/**
 * graphile-worker adds e^attempts seconds to this, up to six hours; the random part keeps jobs that
 * failed together, since a server was away, from coming back together.
 */
const spreadRetry = `
  update graphile_worker._private_jobs
  set run_at = greatest(run_at, now()) + random() * 0.5 * exp(least(attempts, 10)) * interval '1 s', updated_at = now()
  where id = $1 and locked_by = $2 returning key`;

/** Whether a newer job with the same key waits; it takes the key away, and then does the work. */
async function isSuperseded({ job, query }: JobHelpers, { logger }: Kernel): Promise<boolean> {
  try {
    const { rows } = await query<{ key: string | null }>(spreadRetry, [job.id, job.locked_by]);
    return job.key !== null && rows[0]?.key === null;
  } catch (error) {
    logger.warn({ jobId: job.id, err: error }, 'the retry of a job was not spread');
    return false;
  }
}
