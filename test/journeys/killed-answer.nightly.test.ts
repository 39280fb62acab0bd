import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { acmeStaff, demoPassword } from '../cast/cast.js';
import { Client } from '../kit/client.js';
import { eventually } from '../kit/eventually.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

/** A start takes long on a busy machine. */
const startMs = 60_000;

/** A platform of its own process, which the test kills between a commit and its answer, and another one that goes on. */
let graph: Graph;
let platform: { readonly child: ChildProcess; readonly url: string };
let token: string;
const started: ChildProcess[] = [];
/** Closes the gate as long as it is open. */
let gateLock: pg.Client;

beforeAll(async () => {
  graph = await startGraph();
  platform = await launch();
  const credentials = { email: acmeStaff.email, password: demoPassword };
  const { body } = await new Client(platform.url).rest('POST', '/v1/auth/login', credentials);
  token = (body.data as { access_token: string }).access_token;
  // The answer is stored behind a gate that the test holds.
  await graph.sql(`create function public.gate() returns trigger language plpgsql as
    $$ begin if new.answer is not null then perform pg_advisory_xact_lock(4711); end if; return new; end $$`);
  await graph.sql(`create trigger gate before update on kernel.idempotency_keys
    for each row execute function public.gate()`);
  gateLock = new pg.Client(graph.applicationUrl);
  await gateLock.connect();
  await gateLock.query('select pg_advisory_lock(4711)');
}, 120_000);
afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) await kill(child);
  await gateLock?.end();
  await graph?.stop();
});

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function launch() {
  const { PATH = '' } = process.env;
  const env = { ...graph.environment, PATH, PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const lines: string[] = [];
  createInterface(child.stdout!).on('line', (line) => lines.push(line));
  const url = await eventually(async () => {
    const [, found] = /(http:\S+)\/health\/ready/.exec(lines.join('\n')) ?? [];
    expect(found).toBeDefined();
    return found!;
  }, startMs);
  return { child, url };
}

const waiting = `from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`;

/** Sends both, and kills the process once the changes are committed and their answers are about to be stored. */
async function sendAndKill(sendings: Promise<Response>[]): Promise<void> {
  const outcomes = sendings.map((sending) =>
    sending.then(
      () => 'answered',
      () => 'lost',
    ),
  );
  await eventually(async () => expect(await graph.sql(`select ${waiting}`)).toHaveLength(sendings.length));
  await kill(platform.child);
  await graph.sql(`select pg_terminate_backend(pid) ${waiting}`);
  expect(await Promise.all(outcomes)).toEqual(sendings.map(() => 'lost'));
}

const post = (url: string, path: string, key: string, body: object) =>
  fetch(url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });

test('a change whose process was killed before its answer is answered the second time, and made once', async () => {
  const [overGraphql, overRest] = [crypto.randomUUID(), crypto.randomUUID()];
  const query = 'mutation { createCustomer(input: { name: "Kit Graph" }) { customer { id name version } } }';

  await sendAndKill([
    post(platform.url, '/graphql', overGraphql, { query }),
    post(platform.url, '/v1/crm/customers', overRest, { name: 'Kit Rest' }),
  ]);
  await graph.sql('drop trigger gate on kernel.idempotency_keys');
  platform = await launch();
  // So long that nobody still works on its answer.
  await graph.sql("update kernel.idempotency_keys set created_at = created_at - interval '10 s'");

  const graphql = await post(platform.url, '/graphql', overGraphql, { query });
  const again = await post(platform.url, '/graphql', overGraphql, { query });
  const rest = await post(platform.url, '/v1/crm/customers', overRest, { name: 'Kit Rest' });

  const customers = await graph.sql<{ id: string; name: string }>(
    "select id, name from crm.customers where name like 'Kit %' order by name",
  );
  expect(customers.map(({ name }) => name)).toEqual(['Kit Graph', 'Kit Rest']);
  const answer = (await graphql.json()) as any;
  expect(answer.data.createCustomer.customer).toEqual({
    id: customers[0]!.id,
    name: 'Kit Graph',
    version: 1,
  });
  expect(((await again.json()) as any).data).toEqual(answer.data);
  expect([rest.status, ((await rest.json()) as any).data.customer_id]).toEqual([201, customers[1]!.id]);
  expect([graphql, again, rest].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual(
    Array(3).fill('true'),
  );
  const keys = await graph.sql('select outcome from kernel.idempotency_keys where key = any($1)', [
    [overGraphql, overRest],
  ]);
  expect(keys).toEqual([{ outcome: null }, { outcome: null }]);
}, 240_000);
