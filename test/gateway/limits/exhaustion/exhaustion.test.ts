import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiSchemaOf } from '../../../kit/api-schema.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';
import { exhaustingRequests, kinds, type Kind } from './all-requests.js';
import { faultsOf, type Exhausted } from './exhaust.js';
import type { ExhaustingRequest } from './exhausting-request.js';
import { sampleOf } from './sample.js';
import { Walk } from './walk.js';

/** Ten times what the nightly run allows, on a machine that is its own: here others work besides. */
const longestStretchMs = 1_000;
const count = 80;
const seed = String(Date.now());

let graph: Graph;
let walk: Walk;
let requests: Record<Kind, ExhaustingRequest[]>;

beforeAll(async () => {
  graph = await startGraph();
  walk = new Walk(graph);
  requests = exhaustingRequests(await apiSchemaOf(graph));
});
afterAll(() => graph?.stop());

/** Some of the requests that `npm run test:nightly` sends, others in each run. */
test.each(kinds)(`nothing stands still for %s (seed ${seed})`, async (kind) => {
  const done: Exhausted[] = [];

  for (const request of sampleOf(requests[kind], count, seed)) done.push(await walk.send(request));

  expect(faultsOf(done, longestStretchMs)).toEqual([]);
});
