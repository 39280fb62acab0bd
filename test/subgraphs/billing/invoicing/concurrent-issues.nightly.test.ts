import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { expectGapless, issueAtOnce, issueOf, writeDrafts } from './many-drafts.js';

let graph: Graph;
let [owner, staff]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
});
afterAll(() => graph?.stop());

test('sixteen clients who issue a thousand drafts at once get the numbers from 1 to 900', async () => {
  const drafts = await writeDrafts(graph, owner!, acme, 1_000);
  const issuers = Array.from(
    { length: 16 },
    (_, index) => (id: string) => issueOf([owner!, staff!][index % 2]!, id),
  );

  const answered = await issueAtOnce(drafts, issuers);

  expect(answered.size).toBe(1_000);
  await expectGapless(graph, owner!, acme, drafts, answered);
}, 600_000);
