import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findRunningServer } from '../../shared/embedded-postgres/running-server.js';
import { acmeStaff, demoPassword } from '../cast/cast.js';
import { beginSignIn } from '../kit/begin-sign-in.js';
import { Client } from '../kit/client.js';
import { freePort } from '../kit/free-port.js';

let folder: string;
let port: number;
let running: Started;
const processes: ChildProcess[] = [];

/** One story: each test goes on with the database that the one before has left. `kills` is how often it is killed at work. */
export function testDurability(kills: number): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'braiflow-durability-'));
    // PostgreSQL does not run as root: its own account must reach the folder.
    await chmod(folder, 0o755);
    port = await freePort();
  });

  afterAll(async () => {
    for (const child of processes) await kill(child);
    const server = await findRunningServer(dataDirectory());
    if (server) process.kill(server.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  test('a first start that is killed while it fills the database is completed by the next one', async () => {
    const child = launch();
    const isFilling = () => sql('select from crm.customers limit 1').then(isSome, () => false);
    while (child.exitCode === null && !existsSync(join(dataDirectory(), 'postmaster.pid'))) await pause();
    while (child.exitCode === null && !(await isFilling())) await pause();
    await kill(child);

    running = await start();

    expect(child.signalCode).toBe('SIGKILL');
    expect(await sql('select count(*)::int from crm.customers group by business_id')).toEqual([
      { count: 120 },
      { count: 120 },
    ]);
    expect(
      await sql("select count(*)::int from kernel.event_log where event_type = 'customer.created'"),
    ).toEqual([{ count: 240 }]);
    expect(await sql('select count(*)::int from identity.credentials')).toEqual([{ count: 9 }]);
  }, 60_000);

  test(`killed at work (times: ${kills}), it loses no acknowledged customer and no event is alone`, async () => {
    const acknowledged: string[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      acknowledged.push(...(await createUntilKilled(running, `kill ${kill}`)));
      running = await start();
    }

    expect(acknowledged.length).toBeGreaterThanOrEqual(60 * kills);
    const rows = await sql<{ id: string; events: number; audits: number }>(
      `select c.id, (select count(*)::int from kernel.event_log e where e.record_id = c.id and event_type = 'customer.created') as events,
         (select count(*)::int from kernel.audit_log a where a.record_id = c.id and action = 'customer.created') as audits
       from crm.customers c`,
    );
    const ids = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(rows.filter(({ events, audits }) => events !== 1 || audits !== 1)).toEqual([]);
    const lonely = `select from kernel.event_log e where event_type = 'customer.created'
      and not exists (select from crm.customers c where c.business_id = e.business_id and c.id = e.record_id)`;
    expect(await sql(lonely)).toEqual([]);
    const client = await signIn(running.url);
    expect((await client.rest('GET', `/v1/crm/customers/${acknowledged[0]}`)).status).toBe(200);
  }, 60_000);

  test('a database that is killed at work is started again, and has every acknowledged customer', async () => {
    const client = await signIn(running.url);
    const statuses = new Set<number>();
    const acknowledged: string[] = [];
    let isKilled = false;
    let sinceRestart = 0;
    const writer = async (name: string) => {
      for (let index = 0; sinceRestart < 16; index += 1) {
        const input = { name: `Outage ${name} ${index}`, email: `outage-${name}-${index}@example.org` };
        const { status, body } = await client.rest('POST', '/v1/crm/customers', input);
        statuses.add(status);
        if (status !== 201) await pause();
        if (status !== 201) continue;
        acknowledged.push((body.data as { customer_id: string }).customer_id);
        if (isKilled && statuses.has(503)) sinceRestart += 1;
        if (acknowledged.length !== 60) continue;
        process.kill((await findRunningServer(dataDirectory()))!.pid, 'SIGKILL');
        isKilled = true;
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, index) => writer(`w${index}`)));

    expect([...statuses].sort()).toEqual([201, 503]);
    const rows = await sql<{ id: string }>("select id from crm.customers where name like 'Outage %'");
    const ids = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(running.child.exitCode).toBeNull();
    expect(running.errors().match(/the relay/g)).toHaveLength(1);
  }, 60_000);

  test('SIGTERM answers what is under way, ends the process with exit code 0 and stops its database', async () => {
    const { child, url } = running;
    const underWay = await beginSignIn(url);
    const exit = once(child, 'exit');

    child.kill('SIGTERM');
    const readiness = await eventuallyStopping(url);
    const status = await underWay.finish();
    const [exitCode] = await exit;

    expect(readiness).toBe(503);
    expect(status).toBe(200);
    expect(exitCode).toBe(0);
    expect(await findRunningServer(dataDirectory())).toBeUndefined();
    expect(existsSync(join(dataDirectory(), 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(folder, 'braiflow.pid'))).toBe(false);
  }, 60_000);
}

const dataDirectory = () => join(folder, 'postgres');

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it has logged of errors. */
  errors(): string;
}

/** The platform as `npm start` runs it, on a port of its own; resolves when it welcomes. */
async function start(): Promise<Started> {
  const child = launch();
  let output = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', () => output.includes('BraiFlow is ready') && resolve());
    child.once('exit', (code, signal) => reject(new Error(`ended with ${code ?? signal}:\n${output}`)));
  });
  return { child, url: `http://127.0.0.1:${port}`, errors: () => output };
}

function launch(): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    STOP_DELAY_SECONDS: '1',
  };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  processes.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Rows of the embedded database as its superuser sees them. */
async function sql<Row extends object>(text: string): Promise<Row[]> {
  const server = await findRunningServer(dataDirectory());
  const password = (await readFile(join(dataDirectory(), 'superuser-password'), 'utf8')).trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server!.port,
    user: 'postgres',
    password,
    database: 'braiflow',
  });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function signIn(url: string): Promise<Client> {
  const credentials = { email: acmeStaff.email, password: demoPassword };
  const { body } = await new Client(url).rest('POST', '/v1/auth/login', credentials);
  return new Client(url, (body.data as { access_token: string }).access_token);
}

/** Eight writers at once until the process is gone; answers the ids that were acknowledged. */
async function createUntilKilled({ child, url }: Started, round: string): Promise<string[]> {
  const client = await signIn(url);
  const acknowledged: string[] = [];
  const writer = async (name: string) => {
    for (let index = 0; ; index += 1) {
      const input = {
        name: `${round} ${name} ${index}`,
        email: `${round.replace(' ', '')}-${name}-${index}@example.org`,
      };
      const answer = await client.rest('POST', '/v1/crm/customers', input).catch(() => undefined);
      if (!answer) return;
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      acknowledged.push((answer.body.data as { customer_id: string }).customer_id);
      if (acknowledged.length === 60) child.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => writer(`w${index}`)));
  await kill(child);
  return acknowledged;
}

/** The status of readiness once the process says that it stops; its port still answers. */
async function eventuallyStopping(url: string): Promise<number> {
  for (;;) {
    const response = await fetch(`${url}/health/ready`);
    const { status } = (await response.json()) as { status: string };
    if (status === 'stopping') return response.status;
    await pause();
  }
}

const isSome = (rows: object[]) => rows.length > 0;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
