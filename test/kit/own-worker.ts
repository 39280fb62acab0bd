import pg from 'pg';
import type { JobDefinition } from '../../shared/jobs/define-job.js';
import { startWorker, type Worker } from '../../shared/jobs/worker.js';
import type { Kernel } from '../../shared/kernel/kernel.js';
import { createLogger } from '../../shared/config/logger.js';
import { quickTiming } from './job-worker.js';
import { cloneDatabase, type TestServerAddress } from './test-server.js';

/** A database for jobs alone, and a worker in the test's own process; no platform runs. */
export interface OwnQueue {
  work(jobs: readonly JobDefinition<any>[]): Promise<Worker>;
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** A connection of its own, as the application role. */
  connect(): Promise<Pick<pg.Client, 'query' | 'end'>>;
  close(): Promise<void>;
}

export async function openOwnQueue(name: string): Promise<OwnQueue> {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application, superuser } = await cloneDatabase(server, `${name}_${process.pid}`);
  const pool = new pg.Pool({ ...superuser, max: 4 });
  const database = { platformRows: async (text: string) => (await pool.query(text)).rows };
  const kernel = { logger: createLogger('silent'), database } as unknown as Kernel;
  return {
    work: (jobs) => startWorker(kernel, jobs as JobDefinition[], application, quickTiming),
    sql: async (text, values) => (await pool.query(text, values)).rows,
    async connect() {
      const client = new pg.Client(application);
      await client.connect();
      return client;
    },
    close: () => pool.end(),
  };
}
