import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiSchemaOf } from '../../../kit/api-schema.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';
import { exhaustingRequests, kinds } from './all-requests.js';
import { faultsOf, reportOf, stretchMs, type Exhausted } from './exhaust.js';
import type { ExhaustingRequest } from './exhausting-request.js';
import { sampleOf } from './sample.js';
import { Walk } from './walk.js';

/** Work of the main thread for one request, at a stretch. */
const longestStretchMs = 100;
/** Of each kind, for trying; all of them unless said. */
const count = Number(process.env.EXHAUSTION_COUNT ?? Number.MAX_SAFE_INTEGER);
/** A part of the names of those to send. */
const only = process.env.EXHAUSTION_ONLY ?? '';
const seed = process.env.EXHAUSTION_SEED ?? String(Date.now());

let graph: Graph;
let walk: Walk;
let requests: Readonly<Record<string, ExhaustingRequest[]>>;
const done: Exhausted[] = [];

beforeAll(async () => {
  graph = await startGraph({ LOG_LEVEL: 'error' });
  walk = new Walk(graph);
  requests = exhaustingRequests(await apiSchemaOf(graph));
});
afterAll(async () => {
  console.log(`Seed ${seed}. ${reportOf(done, 25)}`);
  await graph?.stop();
});

test.each(kinds)(
  'nothing stands still for %s',
  async (kind) => {
    const results: Exhausted[] = [];

    for (const request of sampleOf(requests[kind]!.filter(isWanted), count, seed)) {
      let result = await walk.send(request);
      // A collection of what others left behind does not come twice.
      if (stretchMs(result) > longestStretchMs) {
        const again = await walk.send(request);
        if (stretchMs(again) < stretchMs(result)) result = again;
      }
      results.push(result);
    }

    done.push(...results);
    expect(faultsOf(results, longestStretchMs)).toEqual([]);
  },
  7_200_000,
);

function isWanted({ operation, what }: ExhaustingRequest): boolean {
  return `${operation} ${what}`.includes(only);
}
