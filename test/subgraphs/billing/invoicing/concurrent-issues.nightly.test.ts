import { afterAll, beforeAll, test } from '@jest/globals';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { issueBySixteen } from './many-drafts.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

test(
  'sixteen clients who issue a thousand drafts at once get the numbers from 1 to 900',
  () => issueBySixteen(graph, 1_000),
  600_000,
);
