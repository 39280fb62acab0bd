import { setTimeout as delay } from 'node:timers/promises';
import type { Kernel } from '../kernel/kernel.js';
import type { JobDefinition, JobFigures } from './define-job.js';
import { ExhaustedJobs } from './exhausted-jobs.js';
import { JobMetrics } from './job-metrics.js';
import { JobPool } from './job-pool.js';
import { WorkerRegistration, type LeaseTiming } from './worker-registration.js';

export interface Worker {
  readonly metrics: JobFigures;
  /** Takes nothing new and lets finish what runs, for 10 s at the most; what is left then, another worker does. */
  stop(): Promise<void>;
}

export interface WorkerTiming extends LeaseTiming {
  /** How long a stop waits for what runs. */
  readonly graceMs: number;
}

/** Three signs of life in the time of a lease. */
export function timingOf(leaseMs: number): WorkerTiming {
  return { leaseMs, heartbeatMs: leaseMs / 3, graceMs: 10_000 };
}

/** The platform's own work, bound by this process and its database. */
const ownPool = { concurrency: 6, connections: 3 };
/** Work that waits for somebody else's server: much of it at a time, and never before the platform's own. */
const outboundPool = { concurrency: 30, connections: 4 };

/** Works off the jobs of this process's subgraphs, in the order in which they are due. */
export async function startWorker(
  kernel: Kernel,
  jobs: readonly JobDefinition[],
  connectionString: string,
  timing: WorkerTiming,
): Promise<Worker> {
  const metrics = new JobMetrics(kernel);
  const registration = new WorkerRegistration(connectionString, timing, kernel.logger);
  const deadJobs = new ExhaustedJobs(kernel, jobs, timing.heartbeatMs);
  const base = { kernel, connectionString, registration, metrics, deadJobs };
  const own = jobs.filter(({ isOutbound }) => !isOutbound);
  const outbound = jobs.filter(({ isOutbound }) => isOutbound);
  const pools = [new JobPool({ ...base, ...ownPool, jobs: own })];
  if (outbound.length > 0) pools.push(new JobPool({ ...base, ...outboundPool, jobs: outbound }));
  await Promise.all(pools.map((pool) => pool.start()));
  return {
    metrics: {
      register: (registry) =>
        [metrics, ...jobs.flatMap((job) => job.metrics ?? [])].forEach((part) => part.register(registry)),
    },
    async stop() {
      const stopped = Promise.all(pools.map((pool) => pool.stop()));
      await Promise.race([stopped, delay(timing.graceMs, undefined, { ref: false })]);
      await deadJobs.stop();
      await registration.withdraw();
    },
  };
}
