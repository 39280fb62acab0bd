import '../../../shared/config/require-node.js';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startService, type Service } from '../contenders/service.js';
import type { Contender } from '../contenders/contender.js';
import { bytesOfEqualAnswers } from '../equal-answers.js';
import { load } from '../measure/load.js';
import { percentile } from '../measure/statistics.js';
import { Child } from '../processes/child.js';
import type { DatabaseReady } from '../processes/database-main.js';
import { overview } from '../scenarios/read-scenarios.js';
import { requestTo } from '../scenarios/scenario.js';
import { signIn } from '../sign-in.js';
import { askManyDocuments, type MemoryPart } from './many-documents.js';
import { openLoop } from './open-loop.js';

const { values } = parseArgs({
  options: {
    /** Of the open loop. */
    seconds: { type: 'string', default: '30' },
    /** Of the load at saturation. */
    share: { type: 'string', default: '0.7' },
    requests: { type: 'string', default: '200000' },
    documents: { type: 'string', default: '5000' },
    /** The most that the requests may take; then fewer are sent. */
    minutes: { type: 'string', default: '15' },
  },
});

const tellHeap = join(import.meta.dirname, '../processes/tell-heap.js');
const saturationConnections = 16;
const saturationSeconds = 5;

/** How steady one process of the platform is: times below saturation, and memory over many documents. */
async function run(): Promise<void> {
  const database = new Child({ module: 'test/bench/processes/database-main.js', environment: {} });
  const { environment } = await database.firstMessage<DatabaseReady>();
  const nodeOptions = ['--expose-gc', '--import', tellHeap];
  const platform = await startService({ module: 'main.js', environment, nodeOptions });
  const latency = await measureLatency(platform);
  const memory = await askManyDocuments({
    ...platform,
    requests: Number(values.requests),
    documents: Number(values.documents),
    minutes: Number(values.minutes),
    signIn: () => signIn(platform.url),
  });
  console.log(report(latency, memory));
  await platform.child.stop();
  await database.stop();
}

async function measureLatency(platform: Service) {
  const contender: Contender = { id: 'a', title: 'platform', speech: 'platform', processes: [], ...platform };
  const token = await signIn(platform.url);
  const bytes = await bytesOfEqualAnswers([contender], overview, token);
  const asked = { url: platform.url, request: requestTo(contender, overview, token), bytes };
  const closed = { ...asked, connections: saturationConnections, seconds: saturationSeconds };
  await load(closed);
  const startMs = performance.now();
  const answers = (await load(closed)).length;
  const saturation = answers / ((performance.now() - startMs) / 1_000);
  const requestsPerSecond = saturation * Number(values.share);
  const timesMs = await openLoop({ ...asked, requestsPerSecond, seconds: Number(values.seconds) });
  const [p50Ms, p99Ms, p999Ms] = [0.5, 0.99, 0.999].map((share) => percentile(timesMs, share));
  return {
    saturation,
    requestsPerSecond,
    answers: timesMs.length,
    p50Ms: p50Ms!,
    p99Ms: p99Ms!,
    p999Ms: p999Ms!,
  };
}

/** Lines for people; the last line is the same as JSON, for programs. */
function report(latency: Awaited<ReturnType<typeof measureLatency>>, memory: readonly MemoryPart[]): string {
  const { saturation, requestsPerSecond, p50Ms, p99Ms, p999Ms } = latency;
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const first = meanOf(memory.slice(0, quarter));
  const last = meanOf(memory.slice(-quarter));
  return [
    '',
    `The overview at ${requestsPerSecond.toFixed(0)} req/s of ${saturation.toFixed(0)} at saturation, open loop:`,
    `p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms (${(p99Ms / p50Ms).toFixed(1)} x p50), p99.9 ${p999Ms.toFixed(2)} ms`,
    '',
    `${memory.at(-1)!.requests} of ${values.requests} requests of ${values.documents} documents, MiB:`,
    ...memory.map(
      ({ requests, residentMib, heapMib }) =>
        `after ${requests}: RSS ${residentMib.toFixed(0)}, heap after collection ${heapMib.toFixed(1)}`,
    ),
    `first to last quarter: RSS ${first.residentMib.toFixed(0)} to ${last.residentMib.toFixed(0)}, heap ${first.heapMib.toFixed(1)} to ${last.heapMib.toFixed(1)}`,
    '',
    JSON.stringify({ latency, memory, firstQuarter: first, lastQuarter: last }),
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
