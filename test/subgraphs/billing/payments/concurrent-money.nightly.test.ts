import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { globex, globexOwner } from '../../../cast/cast.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { moveAtRandom } from './random-money.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

test('a thousand random moves of ten clients leave every invariant standing', async () => {
  const seed = Number(process.env['MONEY_SEED'] ?? Date.now() % 1_000_000);
  console.info(`Random money: seed ${seed}`);
  const clients = await Promise.all(Array.from({ length: 10 }, () => graph.signIn(globexOwner)));

  const unexpected = await moveAtRandom(graph, clients, globex, { operations: 1_000, seed });

  const { data } = await clients[0]!.query('{ ledgerIntegrity { checks { name brokenIds } } }');
  const broken = data.ledgerIntegrity.checks.filter(
    ({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0,
  );
  expect([seed, unexpected, broken]).toEqual([seed, [], []]);
}, 300_000);
