import { setTimeout as delay } from 'node:timers/promises';
import { parseCronItems, run, type CronItem, type Runner, type RunnerOptions } from 'graphile-worker';
import type { Kernel } from '../kernel/kernel.js';
import { BusinessShare } from '../changes/business-share.js';
import type { JobDefinition } from './define-job.js';
import { observedEvents } from './job-events.js';
import type { ExhaustedJobs } from './exhausted-jobs.js';
import type { JobMetrics } from './job-metrics.js';
import { quietLogger } from './quiet-logger.js';
import { taskOf } from './task-of.js';
import type { WorkerRegistration } from './worker-registration.js';

export interface JobPoolOptions {
  readonly kernel: Kernel;
  readonly jobs: readonly JobDefinition[];
  readonly connectionString: string;
  /** How many jobs run at a time. */
  readonly concurrency: number;
  /**
   * One to listen, one to take jobs, which workers do in turn, and the rest to write their ends. What jobs
   * do uses the kernel's.
   */
  readonly connections: number;
  readonly registration: WorkerRegistration;
  readonly metrics: JobMetrics;
  readonly deadJobs: ExhaustedJobs;
}

/** New jobs are heard of at once; this is how often delayed and retried ones are looked for. */
const pollInterval = 1_000;
const restartDelayMs = 1_000;
/** Ends of jobs are written in batches, since only a batch is waited for when the pool stops. */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Works off some of the jobs, apart from the others, in the order in which they are due. */
export class JobPool {
  #runner: Runner | undefined;
  #isStopped = false;

  constructor(private readonly options: JobPoolOptions) {}

  /** Rejects when the database does not answer. */
  async start(): Promise<void> {
    const { kernel } = this.options;
    const { events, workerId } = observedEvents(this.options);
    const share = new BusinessShare(this.options.concurrency, events);
    const options = { ...this.#settings(), events, forbiddenFlags: () => share.flagsToSkip() };
    const runner = await run(options);
    this.#runner = runner;
    // A runner gives up when it cannot write the end of a job, such as at a restart of the database.
    void runner.promise
      .catch((error: unknown) => kernel.logger.error({ err: error }, 'a job pool ended; another follows'))
      .then(() => letGo(options))
      .then(() => (this.#isStopped ? undefined : this.#replace(workerId())));
  }

  /** Resolves when what runs has ended, however long that takes. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#runner?.stop().catch(() => undefined);
  }

  async #replace(workerId: string): Promise<void> {
    await this.options.registration.remove(workerId);
    while (!this.#isStopped) {
      await delay(restartDelayMs, undefined, { ref: false });
      if (this.#isStopped || (await this.start().then(isTrue, isFalse))) return;
    }
  }

  #settings(): RunnerOptions {
    const { kernel, jobs, connectionString, concurrency, connections } = this.options;
    return {
      connectionString,
      maxPoolSize: connections,
      concurrency,
      pollInterval,
      preset,
      noHandleSignals: true,
      logger: quietLogger,
      taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(kernel, job)])),
      parsedCronItems: parseCronItems(jobs.flatMap(scheduleOf)),
    };
  }
}

/** graphile-worker 0.18 keeps the options of every runner for as long as the process lives; what they lead to may go. */
function letGo(options: RunnerOptions): void {
  const { events, taskList = {} } = options;
  events?.removeAllListeners();
  for (const name of Object.keys(taskList)) delete taskList[name];
  options.forbiddenFlags = undefined;
}

const isTrue = () => true;
const isFalse = () => false;

/** Of all processes that know the schedule, one adds the job when it is due. */
function scheduleOf({ name, schedule, maxAttempts }: JobDefinition): CronItem[] {
  return schedule ? [{ task: name, match: schedule, options: { backfillPeriod: 0, maxAttempts } }] : [];
}
