import '../../../shared/config/require-node.js';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startService } from '../contenders/service.js';
import { contender } from '../contenders/start-contenders.js';
import { median } from '../measure/statistics.js';
import { Child } from '../processes/child.js';
import type { DatabaseReady } from '../processes/database-main.js';
import { signIn } from '../sign-in.js';
import { measureLatency, type Latency } from './latency.js';
import { askManyDocuments, type MemoryPart } from './many-documents.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    /** Of each contender in a round of the open loop. */
    seconds: { type: 'string', default: '10' },
    /** Of the load at saturation. */
    share: { type: 'string', default: '0.7' },
    requests: { type: 'string', default: '200000' },
    documents: { type: 'string', default: '5000' },
    /** The most that the requests may take; then fewer are sent. */
    minutes: { type: 'string', default: '15' },
  },
});

const tellHeap = join(import.meta.dirname, '../processes/tell-heap.js');

/**
 * How steady one process of the platform is: times below saturation, beside those of the hand-written limit on the same
 * machine, and memory over many documents.
 */
async function run(): Promise<void> {
  const database = new Child({ module: 'test/bench/processes/database-main.js', environment: {} });
  const { environment } = await database.firstMessage<DatabaseReady>();
  const nodeOptions = ['--expose-gc', '--import', tellHeap];
  const platform = await startService({ module: 'main.js', environment, nodeOptions });
  const limit = await startService({ module: 'test/bench/limit/main.js', environment });
  const latencies = await measureLatency({
    contenders: [
      contender('a', 'platform, one process', 'platform', [platform]),
      contender('d', 'limit: hand-written', 'limit', [limit]),
    ],
    token: await signIn(platform.url),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    share: Number(values.share),
  });
  await limit.child.stop();
  const memory = await askManyDocuments({
    ...platform,
    requests: Number(values.requests),
    documents: Number(values.documents),
    minutes: Number(values.minutes),
    signIn: () => signIn(platform.url),
  });
  console.log(report(latencies, memory));
  await platform.child.stop();
  await database.stop();
}

/** Lines for people; the last line is the same as JSON, for programs. */
function report(latencies: readonly Latency[], memory: readonly MemoryPart[]): string {
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const first = meanOf(memory.slice(0, quarter));
  const last = meanOf(memory.slice(-quarter));
  return [
    '',
    `The overview at ${Number(values.share) * 100} % of saturation, open loop, medians of ${values.rounds} rounds:`,
    ...latencies.map(
      ({ title, saturation, p50Ms, p99Ms, ratios }) =>
        `${title}: ${saturation.toFixed(0)} req/s at saturation; p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms, ` +
        `${median(ratios).toFixed(1)} x p50 (${ratios.map((ratio) => ratio.toFixed(1)).join(', ')})`,
    ),
    '',
    `${memory.at(-1)!.requests} of ${values.requests} requests of ${values.documents} documents, MiB:`,
    ...memory.map(
      ({ requests, residentMib, heapMib }) =>
        `after ${requests}: RSS ${residentMib.toFixed(0)}, heap after collection ${heapMib.toFixed(1)}`,
    ),
    `first to last quarter: RSS ${first.residentMib.toFixed(0)} to ${last.residentMib.toFixed(0)}, heap ${first.heapMib.toFixed(1)} to ${last.heapMib.toFixed(1)}`,
    '',
    JSON.stringify({ latencies, memory, firstQuarter: first, lastQuarter: last }),
  ].join('\n');
}

function meanOf(parts: readonly MemoryPart[]) {
  const mean = (figure: 'residentMib' | 'heapMib') =>
    parts.reduce((sum, part) => sum + part[figure], 0) / parts.length;
  return { residentMib: mean('residentMib'), heapMib: mean('heapMib') };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
