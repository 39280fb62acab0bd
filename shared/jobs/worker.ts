import { EventEmitter } from 'node:events';
import { parseCronItems, run, type CronItem, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Kernel } from '../kernel/kernel.js';
import type { JobDefinition } from './define-job.js';
import { quietLogger } from './quiet-logger.js';

export interface Worker {
  /** Finishes what runs, takes nothing new. */
  stop(): Promise<void>;
}

const concurrency = 4;
/** New jobs are heard of at once; this is how often delayed and retried ones are looked for. */
const pollInterval = 1_000;

/** Works off the jobs of this process's subgraphs, in the order in which they are due. */
export async function startWorker(
  kernel: Kernel,
  jobs: readonly JobDefinition[],
  connectionString: string,
): Promise<Worker> {
  const runner = await run({
    connectionString,
    maxPoolSize: concurrency + 2,
    concurrency,
    pollInterval,
    noHandleSignals: true,
    logger: quietLogger,
    events: loggedEvents(kernel),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(kernel, job)])),
    parsedCronItems: parseCronItems(jobs.flatMap(scheduleOf)),
  });
  return { stop: () => runner.stop() };
}

function taskOf(kernel: Kernel, job: JobDefinition): TaskList[string] {
  return (payload) => job.run(kernel, job.payload.parse(payload));
}

/** Of all processes that know the schedule, one adds the job when it is due. */
function scheduleOf({ name, schedule, maxAttempts }: JobDefinition): CronItem[] {
  return schedule ? [{ task: name, match: schedule, options: { backfillPeriod: 0, maxAttempts } }] : [];
}

function loggedEvents({ logger }: Kernel): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents;
  events.on('job:error', ({ job, error }) => {
    logger.error(
      { job: job.task_identifier, jobId: job.id, attempt: job.attempts, err: error },
      'a job failed',
    );
  });
  return events;
}
