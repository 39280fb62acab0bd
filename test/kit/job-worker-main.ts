import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { defineJob } from '../../shared/jobs/define-job.js';
import { startWorker } from '../../shared/jobs/worker.js';
import type { Kernel } from '../../shared/kernel/kernel.js';
import { createLogger } from '../../shared/config/logger.js';
import { quickTiming } from './job-worker.js';

/**
 * A process that only works off jobs, for tests that kill or stall it. Its one job, `test.wait`, notes
 * in `public.notes` that it started, waits for a note `go` with its name, and notes that it finished.
 */
const connectionString = process.argv[2]!;
const pool = new pg.Pool({ connectionString, max: 8 });
pool.on('error', () => undefined);

const note = (name: string, what: string) =>
  pool.query('insert into public.notes (name, what, pid) values ($1, $2, $3)', [name, what, process.pid]);

async function mayGo(name: string): Promise<boolean> {
  const { rows } = await pool.query("select from public.notes where name = $1 and what = 'go'", [name]);
  return rows.length > 0;
}

const wait = defineJob('test.wait', {
  payload: z.object({ name: z.string() }),
  maxAttempts: 5,
  async run(_kernel, { name }) {
    await note(name, 'started');
    while (!(await mayGo(name))) await delay(20);
    await note(name, 'finished');
  },
});

const kernel = { logger: createLogger('fatal') } as Kernel;
const worker = await startWorker(kernel, [wait], connectionString, quickTiming);
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(0));
process.send!('ready');
