import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startTestServer } from '../../kit/start-test-server.js';
import { cloneDatabase, testEnvironment } from '../../kit/test-server.js';
import { addOlderCustomers } from './older-customers.js';

/** It is the platform that is measured, not how long an allowance lasts. */
const noLimits = {
  REQUESTS_PER_MINUTE: '1000000',
  REQUESTS_BURST: '1000000',
  REQUESTS_AT_ONCE: '100000',
  COST_PER_OPERATION: '1000000',
  COST_BUDGET: '1000000000',
  COST_PER_SECOND: '1000000000',
};

/** What the process of the database tells the bench. */
export interface DatabaseReady {
  /** Variables of the environment that all contenders have. */
  readonly environment: Record<string, string>;
  /** Parent of all of PostgreSQL's processes. */
  readonly postmaster: number;
}

const poolSize = '10';

// Runs PostgreSQL with the demo cast for the bench, and removes all of it in the end, even when that comes early.
process.once('SIGTERM', () => void cleanUp().finally(() => process.exit()));
// The terminal's interrupt reaches the bench as well, whose end is then the sign.
process.on('SIGINT', () => undefined);
const directory = await mkdtemp(join(tmpdir(), 'braiflow-bench-'));
const starting = startTestServer(join(directory, 'postgres'));
const preparing = prepare();
const ready = await preparing;
if (process.connected) process.send!(ready);

async function prepare(): Promise<DatabaseReady> {
  const server = await starting;
  const { application, superuser } = await cloneDatabase(server, 'bench');
  await addOlderCustomers(superuser);
  await refreshStatistics(superuser);
  const [postmaster] = (await readFile(join(server.dataDirectory, 'postmaster.pid'), 'utf8')).split('\n');
  const environment = {
    ...noLimits,
    ...testEnvironment,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    DATABASE_URL: application,
    DATABASE_POOL_SIZE: poolSize,
    // Production demands one; the question sends no mail.
    SMTP_URL: 'smtp://127.0.0.1:25',
  };
  return { environment, postmaster: Number(postmaster) };
}

/** As autovacuum would soon do. */
async function refreshStatistics(superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(superuser);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function cleanUp(): Promise<void> {
  await preparing.catch(() => undefined);
  const { stop, dataDirectory } = await starting;
  await stop();
  // The files may live elsewhere, where PostgreSQL's account can reach them.
  for (const folder of [directory, dirname(dataDirectory)])
    await rm(folder, { recursive: true, force: true });
}
