import type { WorkerEvents } from 'graphile-worker';
import { RecurringFault } from '../config/recurring-fault.js';
import type { Kernel } from '../kernel/kernel.js';
import type { JobDefinition } from './define-job.js';

/** Marks a dead job, among graphile-worker's flags, whose owner knows of it. */
export const exhaustedFlag = 'given up';

const isDead = 'j.locked_at is null and j.attempts >= j.max_attempts';
const findDead = `
  select j.id::text as id, t.identifier as name, j.payload
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier = any($1::text[]) and ${isDead} and coalesce(j.flags, '{}') -> '${exhaustedFlag}' is null
  order by j.id limit 100`;
const mark = `
  update graphile_worker._private_jobs j set flags = coalesce(j.flags, '{}') || '{"${exhaustedFlag}": true}'
  where j.id = $1::bigint and ${isDead}`;

interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
}

/** The end of a job is written a moment after it is told of. */
const writtenMs = 100;

/**
 * Runs `onExhausted` of jobs that have died: of their last failure, or with their last
 * worker, which can tell nobody. So it looks for them at each beat; several processes may, `onExhausted` is idempotent.
 */
export class ExhaustedJobs {
  readonly #jobs: ReadonlyMap<string, JobDefinition>;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #fault: RecurringFault;
  #current: Promise<void> | undefined;
  #isStopped = false;

  constructor(
    private readonly kernel: Kernel,
    jobs: readonly JobDefinition[],
    heartbeatMs: number,
  ) {
    this.#fault = new RecurringFault('the search for dead jobs', kernel.logger);
    this.#jobs = new Map(jobs.filter(({ onExhausted }) => onExhausted).map((job) => [job.name, job]));
    if (this.#jobs.size > 0) this.#timer = setInterval(() => this.#look(), heartbeatMs).unref();
  }

  /** Looks at once after a job of this process has failed for the last time. */
  observe(events: WorkerEvents): void {
    events.on('job:failed', ({ job }) => {
      if (this.#jobs.has(job.task_identifier)) setTimeout(() => this.#look(), writtenMs).unref();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#current;
  }

  #look(): void {
    if (this.#isStopped) return;
    this.#current ??= this.#handleAll()
      .then(() => this.#fault.worked())
      .catch((error: Error) => this.#fault.failed(error))
      .finally(() => (this.#current = undefined));
  }

  async #handleAll(): Promise<void> {
    const { database } = this.kernel;
    for (const dead of await database.executePlatform<DeadJob>(findDead, [[...this.#jobs.keys()]])) {
      if (await this.#handle(dead)) await database.executePlatform(mark, [dead.id]);
    }
  }

  /** False when it has to be tried again. */
  async #handle({ id, name, payload }: DeadJob): Promise<boolean> {
    const job = this.#jobs.get(name)!;
    try {
      await job.onExhausted!(this.kernel, job.payload.parse(payload));
      return true;
    } catch (error) {
      this.kernel.logger.error(
        { job: name, jobId: id, err: error },
        'what a dead job was for could not be given up',
      );
      return false;
    }
  }
}
