import '../../../shared/config/require-node.js';
import { parseArgs } from 'node:util';
import { Child } from '../processes/child.js';
import type { DatabaseReady } from '../processes/database-main.js';
import { freePort } from '../../kit/free-port.js';
import { cpuMs, familyCpuMs, peakMemoryMib } from '../processes/process-usage.js';
import { signIn } from '../sign-in.js';
import { SubscriberCrowd } from './subscriber-crowd.js';

interface Contender {
  readonly title: string;
  readonly url: string;
  readonly child: Child;
}

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '2000' },
    returning: { type: 'string', default: '5000' },
    events: { type: 'string', default: '15' },
  },
});
const [subscribers, returning, events] = [values.subscribers, values.returning, values.events].map(
  Number,
) as [number, number, number];

/** Compares the platform's streams with the usual way, over one database; prints a table. */
async function run(): Promise<void> {
  const database = new Child({ module: 'test/bench/processes/database-main.js', environment: {} });
  const { environment, postmaster } = await database.firstMessage<DatabaseReady>();
  const start = async (title: string, module: string): Promise<Contender> => {
    const port = await freePort();
    const more = { PORT: String(port), SOCKETS_PER_CALLER: '10000', SOCKETS_UNACKNOWLEDGED: '10000' };
    const child = new Child({ module, environment: { ...environment, ...more } });
    const url = `http://127.0.0.1:${port}`;
    await child.untilReady(url);
    return { title, url, child };
  };
  const platform = await start('platform', 'main.js');
  const naive = await start('naive: each subscriber resolves', 'test/bench/realtime/naive/main.js');
  const token = await signIn(platform.url);
  const change = () => createCustomer(platform.url, token);

  const rows: object[] = [];
  const bystander = await createMany(change, 20);
  for (const contender of [platform, naive, platform, naive]) {
    rows.push(await measure(contender, token, change, postmaster));
  }
  console.log(`${subscribers} subscribers of one subscription, ${events} events, each to all of them.`);
  console.log(`A write without subscribers: ${bystander.toFixed(1)} ms.`);
  console.table(rows);
  console.log(JSON.stringify(rows));
  console.log(await comeBack(platform, token, change));
  await Promise.all([platform.child.stop(), naive.child.stop()]);
  await database.stop();
}

async function measure(
  { title, url, child }: Contender,
  token: string,
  change: () => Promise<void>,
  postmaster: number,
) {
  const crowd = new SubscriberCrowd(url, token);
  const idleMib = peakMemoryMib([child.pid]);
  await crowd.open(subscribers);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await crowd.nextAtAll(change);
  const before = [cpuMs([child.pid]), familyCpuMs(postmaster)] as const;
  const firstMs: number[] = [];
  const lastMs: number[] = [];
  for (let event = 0; event < events; event += 1) {
    const startMs = Date.now();
    const { firstAtMs, lastAtMs } = await crowd.nextAtAll(change);
    firstMs.push(firstAtMs - startMs);
    lastMs.push(lastAtMs - startMs);
  }
  const after = [cpuMs([child.pid]), familyCpuMs(postmaster)] as const;
  crowd.drop();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const deliveries = events * subscribers;
  return {
    contender: title,
    'CPU µs/subscriber/event': round(((after[0] - before[0]) * 1_000) / deliveries),
    'PostgreSQL CPU µs': round(((after[1] - before[1]) * 1_000) / deliveries),
    'first received ms': median(firstMs),
    'last received ms': median(lastMs),
    'slowest last ms': Math.max(...lastMs),
    'idle RSS MiB': round(idleMib),
    'peak RSS MiB': round(peakMemoryMib([child.pid])),
  };
}

/** All clients lose the network at once, and come back at once. */
async function comeBack({ url }: Contender, token: string, change: () => Promise<void>): Promise<string> {
  const crowd = new SubscriberCrowd(url, token);
  await crowd.open(returning);
  crowd.drop();
  const startMs = performance.now();
  await crowd.open(returning);
  const openMs = performance.now() - startMs;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const changedMs = Date.now();
  const { lastAtMs } = await crowd.nextAtAll(change);
  return `${returning} clients that reconnect at once: all back after ${Math.round(openMs)} ms; the next event reaches the last of them after ${lastAtMs - changedMs} ms.`;
}

async function createMany(change: () => Promise<void>, count: number): Promise<number> {
  const startMs = performance.now();
  for (let made = 0; made < count; made += 1) await change();
  return (performance.now() - startMs) / count;
}

async function createCustomer(url: string, token: string): Promise<void> {
  const response = await fetch(`${url}/v1/crm/customers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ name: 'Ada Lovelace', tags: ['vip', 'analyst'] }),
  });
  if (response.status >= 300) throw new Error(`The change was refused: ${await response.text()}`);
  await response.body?.cancel();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
