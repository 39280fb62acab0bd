import pg from 'pg';
import { RecurringFault } from '../config/recurring-fault.js';
import { tolerateLostConnections } from '../postgres/lost-connections.js';
import type { Logger } from '../config/logger.js';
import { purgeIdleQueues } from '../changes/purge-idle-queues.js';
import { giveBackJobsOf, giveBackOrphanedJobs } from '../changes/give-back-jobs.js';

export interface LeaseTiming {
  /** A worker that was not seen for this long has lost its jobs. */
  readonly leaseMs: number;
  /** How often a worker shows itself, and looks for jobs of dead ones. */
  readonly heartbeatMs: number;
}

const showUp = `
  insert into kernel.workers (worker_id, seen_at) select unnest($1::text[]), now()
  on conflict (worker_id) do update set seen_at = excluded.seen_at`;
const withdraw = 'delete from kernel.workers where worker_id = any($1)';

/**
 * Says for as long as this process lives that its workers do, and gives back the jobs of those that
 * have fallen silent. It has a connection of its own: requests that use up a pool must not look like death.
 */
export class WorkerRegistration {
  readonly #pool: pg.Pool;
  readonly #fault: RecurringFault;
  #workerIds: readonly string[] = [];
  readonly #timer: NodeJS.Timeout;
  #current: Promise<void> | undefined;

  constructor(
    connectionString: string,
    private readonly timing: LeaseTiming,
    private readonly logger: Logger,
  ) {
    this.#fault = new RecurringFault('the renewal of the workers’ lease', logger);
    this.#pool = new pg.Pool({
      connectionString,
      max: 1,
      options: `-c statement_timeout=${timing.heartbeatMs}`,
      connectionTimeoutMillis: timing.heartbeatMs,
      keepAlive: true,
    });
    tolerateLostConnections(this.#pool);
    this.#timer = setInterval(() => this.#beat(), timing.heartbeatMs);
    this.#timer.unref();
  }

  /** Registers a worker; until its first beat has arrived, the age of its locks protects its jobs. */
  add(workerId: string): void {
    this.#workerIds = [...this.#workerIds, workerId];
    this.#beat();
  }

  /** Takes back a worker that has ended before its time; what it held is given back, at the latest after the lease. */
  async remove(workerId: string): Promise<void> {
    this.#workerIds = this.#workerIds.filter((id) => id !== workerId);
    await this.#giveUp([workerId]);
  }

  /** Ends the registration; what the workers still hold is given back. */
  async withdraw(): Promise<void> {
    clearInterval(this.#timer);
    await this.#current;
    await this.#giveUp(this.#workerIds);
    await this.#pool.end();
  }

  /** Without the database their lease gives the jobs back: no reason for a process to end badly. */
  async #giveUp(workerIds: readonly string[]): Promise<void> {
    try {
      await giveBackJobsOf(this.#pool, workerIds);
      await this.#pool.query(withdraw, [workerIds]);
    } catch (error) {
      this.logger.warn({ err: error }, 'jobs were not given back; their lease ends');
    }
  }

  /** One at a time: a slow database must not gather beats. */
  #beat(): void {
    this.#current ??= this.#showUp()
      .then(() => this.#fault.worked())
      .catch((error: Error) => this.#fault.failed(error))
      .finally(() => (this.#current = undefined));
  }

  async #showUp(): Promise<void> {
    await this.#pool.query(showUp, [this.#workerIds]);
    await giveBackOrphanedJobs(this.#pool, this.timing.leaseMs);
    await purgeIdleQueues(this.#pool);
  }
}
