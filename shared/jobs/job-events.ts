import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type { Kernel } from '../kernel/kernel.js';
import type { ExhaustedJobs } from './exhausted-jobs.js';
import type { JobMetrics } from './job-metrics.js';
import type { WorkerRegistration } from './worker-registration.js';

interface Observers {
  readonly kernel: Pick<Kernel, 'logger'>;
  readonly registration: WorkerRegistration;
  readonly metrics: JobMetrics;
  readonly deadJobs: ExhaustedJobs;
}

/** What a runner tells of, as far as it concerns us: its id, which locks name, and how jobs end. */
export function observedEvents({ kernel, registration, metrics, deadJobs }: Observers): {
  readonly events: WorkerEvents;
  /** Known once the runner has begun. */
  readonly workerId: () => string;
} {
  const events = new EventEmitter() as WorkerEvents;
  let workerId = '';
  events.on('pool:create', ({ workerPool }) => {
    workerId = workerPool.id;
    registration.add(workerId);
  });
  events.on('job:error', ({ job, error }) => {
    kernel.logger.error(
      { job: job.task_identifier, jobId: job.id, attempt: job.attempts, err: error },
      'a job failed',
    );
  });
  metrics.observe(events);
  deadJobs.observe(events);
  return { events, workerId: () => workerId };
}
