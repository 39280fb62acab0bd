import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { acme, acmeOwner, demoPassword } from '../cast/cast.js';
import { Client } from '../kit/client.js';
import { eventually } from '../kit/eventually.js';
import { freePort } from '../kit/free-port.js';
import { endOf, makeImport } from '../kit/imports.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from '../kit/test-server.js';

/** Six batches; the platform is killed after the first. Each tenth row is broken, each twentieth comes twice. */
const rows = 5_000;

let environment: Record<string, string>;
let inspector: pg.Client;
let platform: ChildProcess;
let url: string;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application, owner, superuser } = await cloneDatabase(server, `durable_import_${process.pid}`);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  environment = {
    ...testEnvironment,
    PATH: process.env.PATH!,
    DATABASE_URL: application,
    DATABASE_OWNER_URL: owner,
    JOB_LEASE_SECONDS: '2',
    PORT: String(port),
  };
  inspector = new pg.Client(superuser);
  await inspector.connect();
  await start();
}, 180_000);

afterAll(async () => {
  await kill();
  await inspector?.end();
});

async function start(): Promise<void> {
  platform = spawn(process.execPath, ['dist/main.js'], { env: environment, stdio: 'ignore' });
  await eventually(async () => {
    const { ok } = await fetch(`${url}/health/ready`);
    if (!ok) throw new Error(`${url} is not ready.`);
  }, 180_000);
}

async function kill(): Promise<void> {
  if (!platform || platform.exitCode !== null || platform.signalCode !== null) return;
  platform.kill('SIGKILL');
  await once(platform, 'exit');
}

test('an import whose platform is killed half way ends at the same rows and counts', async () => {
  const owner = new Client(url, await signIn());
  const id = await makeImport(url, owner, fileOf(rows));
  await owner.rest('POST', `/v1/crm/imports/${id}/start`, {});
  const before = await eventually(async () => {
    const [state] = await sql<{ count: number; finished: boolean }>(
      'select row_count as count, finished_at is not null as finished from crm.imports where id = $1',
      [id],
    );
    if (state!.count === 0) throw new Error('No batch is in yet.');
    return state!;
  });
  await kill();
  await start();
  const state = await endOf(new Client(url, await signIn()), id, 30_000);

  expect(before.finished).toBe(false);
  const [broken, twice] = [rows / 10, rows / 20];
  expect(
    ['status', 'row_count', 'created_count', 'updated_count', 'unchanged_count', 'failed_count'].map(
      (name) => state[name],
    ),
  ).toEqual(['DONE', rows + twice, rows - broken, twice, 0, broken]);
  const figures = await sql(
    `select count(*)::int as customers, count(distinct email)::int as emails, sum(version)::int as versions
     from crm.customers where business_id = $1 and email like '%@killed.example'`,
    [acme.id],
  );
  expect(figures).toEqual([
    { customers: rows - broken, emails: rows - broken, versions: rows - broken + twice },
  ]);
  const events = await sql(
    `select event_type as type, count(*)::int, count(distinct (record_id, payload))::int as different
     from kernel.event_log where business_id = $1 and payload ->> 'email' like '%@killed.example' group by 1 order by 1`,
    [acme.id],
  );
  expect(events).toEqual([
    { type: 'customer.created', count: rows - broken, different: rows - broken },
    { type: 'customer.updated', count: twice, different: twice },
  ]);
  const errors = await sql(
    'select count(*)::int, count(distinct line)::int as lines from crm.import_errors where import_id = $1',
    [id],
  );
  expect(errors).toEqual([{ count: broken, lines: broken }]);
  const audited = await sql(
    `select count(*)::int from kernel.audit_log where business_id = $1 and after_state ->> 'email' like '%@killed.example'`,
    [acme.id],
  );
  expect(audited).toEqual([{ count: rows - broken + twice }]);
}, 120_000);

function fileOf(count: number): string {
  const lines = Array.from({ length: count }, (_, index) =>
    index % 10 === 9 ? `Broken ${index},no e-mail` : `Person ${index},person${index}@killed.example`,
  );
  // Far behind the first time, so that the kill comes between the two.
  const again = Array.from(
    { length: count / 20 },
    (_, index) => `Again ${index * 20},person${index * 20}@killed.example`,
  );
  return ['name,email', ...lines, ...again].join('\n');
}

async function sql<Row>(text: string, values: unknown[]): Promise<Row[]> {
  return (await inspector.query(text, values)).rows as Row[];
}

async function signIn(): Promise<string> {
  const { body } = await new Client(url).rest('POST', '/v1/auth/login', {
    email: acmeOwner.email,
    password: demoPassword,
  });
  return (body.data as { access_token: string }).access_token;
}
