import { afterAll, beforeAll, test } from '@jest/globals';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { playSequences, seed } from './socket-sequences.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

// Some hundred, as long as an access token lives.
test(`each event reaches exactly the live streams, in hundreds of sequences (seed ${seed})`, async () => {
  await playSequences(graph, 400);
}, 540_000);
