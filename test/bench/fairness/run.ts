import '../../../shared/config/require-node.js';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { weightOfBytes } from '../../../gateway/limits/request-weight.js';
import { acme, globex, type CastBusiness } from '../../../shared/config/cast.js';
import { freePort } from '../../kit/free-port.js';
import { percentile } from '../measure/statistics.js';
import { Child } from '../processes/child.js';
import type { DatabaseReady } from '../processes/database-main.js';
import { signIn } from '../sign-in.js';
import type { FloodRequest } from './flood.js';
import { hostileDocuments } from './hostile-documents.js';
import { FloodedTenant } from './flooded-tenant.js';
import { QuietTenant } from './quiet-tenant.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    rates: { type: 'string', default: '50,100,200,500' },
    /** A part of the names of the floods to run; without it all of them, and the documents one by one. */
    only: { type: 'string' },
    profiles: { type: 'string' },
  },
});
const [rounds, seconds] = [values.rounds, values.seconds].map(Number) as [number, number];
const rates = values.rates.split(',').map(Number);

/** As in production. */
const limits = {
  REQUESTS_PER_MINUTE: '600',
  REQUESTS_BURST: '100',
  REQUESTS_AT_ONCE: '20',
  COST_BUDGET: '2000',
  COST_PER_SECOND: '100',
  LOG_LEVEL: 'info',
};

/** How a tenant that floods the platform, and documents that are meant to harm, bear upon another tenant; prints it. */
async function run(): Promise<void> {
  const database = new Child({ module: 'test/bench/processes/database-main.js', environment: {} });
  const { environment } = await database.firstMessage<DatabaseReady>();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const platform = new Child({
    module: 'main.js',
    environment: { ...environment, ...limits, PORT: String(port) },
    profiles: values.profiles,
  });
  await platform.untilReady(url);
  const quiet = new QuietTenant(url, await makeKeys(url, await signIn(url, memberOf(acme, 'owner'))));
  const headers = {
    authorization: `Bearer ${await signIn(url, memberOf(globex, 'staff'))}`,
    'content-type': 'application/json',
  };
  await quiet.ask(2);
  console.log(`${rounds} rounds of ${seconds} s each way; the quiet tenant asks 40 times a second.\n`);
  const floods = floodsOf(headers)
    .filter(([name]) => name.includes(values.only ?? ''))
    .map(
      ([name, requests, perSecond]) =>
        new FloodedTenant({ name, quiet, seconds, pid: platform.pid, flood: { url, requests, perSecond } }),
    );
  // Floods and quiet phases alternate, so that what else the machine does falls on all alike.
  for (let round = 0; round < rounds; round += 1) for (const flood of floods) await flood.measure();
  for (const flood of floods) console.log(flood.report());
  if (values.only === undefined) console.log(await measureDocuments(url, headers, quiet));
  await quiet.close();
  await platform.stop();
  await database.stop();
}

type Described = [name: string, requests: FloodRequest[], perSecond: number];

function floodsOf(headers: Record<string, string>): Described[] {
  const post = (path: string, body: string): FloodRequest => ({ method: 'POST', path, headers, body });
  const small: FloodRequest[] = [
    { method: 'GET', path: '/v1/crm/customers', headers },
    post('/graphql', JSON.stringify({ query: '{ customers(first: 100) { nodes { id name } } }' })),
    post('/v1/crm/customers', JSON.stringify({ name: 'Flood' })),
  ];
  const large = [post('/v1/crm/customers', JSON.stringify({ name: 'x'.repeat(1_000_000) }))];
  const hostile = hostileDocuments.map(({ bodyOf }) => post('/graphql', bodyOf('flood')));
  return [
    ...rates.map((rate): Described => [
      `${rate} requests a second, ${rate / 10} times the allowance`,
      small,
      rate,
    ]),
    ['bodies of 1 MB, 30 a second', large, 30],
    ['hostile documents, 50 a second', hostile, 50],
  ];
}

/** Each alone, new to the platform each time. */
async function measureDocuments(
  url: string,
  headers: Record<string, string>,
  quiet: QuietTenant,
): Promise<string> {
  const slowestMs = new Map<string, number>();
  let isDone = false;
  const bystander = (async () => {
    const times: number[] = [];
    while (!isDone) times.push(...(await quiet.ask(0.5)));
    return times;
  })();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, bodyOf, status } of hostileDocuments) {
      const body = bodyOf(`${round} ${performance.now()}`);
      // Slower than its allowance comes back.
      await delay(120 * weightOfBytes(Buffer.byteLength(body)));
      const startMs = performance.now();
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body,
      });
      await answer.text();
      if (answer.status !== status) throw new Error(`${name} was answered with ${answer.status}.`);
      slowestMs.set(name, Math.max(slowestMs.get(name) ?? 0, performance.now() - startMs));
    }
  }
  isDone = true;
  const times = await bystander;
  return [
    `Hostile documents one by one, the slowest of ${rounds} each:`,
    ...[...slowestMs].map(([name, ms]) => `  ${name.padEnd(50)} ${ms.toFixed(1).padStart(6)} ms`),
    `  The other tenant meanwhile: p95 ${percentile(times, 0.95).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms`,
  ].join('\n');
}

function memberOf({ members }: CastBusiness, wanted: string): string {
  return members.find(({ role }) => role === wanted)!.email;
}

/** Each has an allowance of its own, which gives samples enough for a p95 within the limits. */
async function makeKeys(url: string, token: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const make = async (name: string) => {
    const body = JSON.stringify({ name, scopes: ['crm.view'] });
    const answer = await fetch(`${url}/v1/business/api-keys`, { method: 'POST', headers, body });
    const { data, error } = (await answer.json()) as { data: { secret: string } | null; error: unknown };
    if (!data) throw new Error(`No key was made: ${JSON.stringify(error)}`);
    return data.secret;
  };
  return Promise.all(Array.from({ length: 5 }, (_, index) => make(`Bench ${index}`)));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
