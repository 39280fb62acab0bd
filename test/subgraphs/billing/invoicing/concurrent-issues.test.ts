import { afterAll, beforeAll, test } from '@jest/globals';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { issueBySixteen } from './many-drafts.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

test('sixteen clients who issue forty drafts at once, a tenth of them faulty, get numbers without a gap', () =>
  issueBySixteen(graph, 40));
