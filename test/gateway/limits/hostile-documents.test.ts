import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hostileDocuments } from '../../bench/fairness/hostile-documents.js';
import { acmeStaff } from '../../cast/cast.js';
import type { GraphqlAnswer } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let authorization: string;

beforeAll(async () => {
  graph = await leaseGraph();
  authorization = `Bearer ${(await graph.signIn(acmeStaff)).token}`;
});
afterAll(() => graph?.stop());

test.each(hostileDocuments)('$name: $status $code', async ({ bodyOf, status, code }) => {
  const answer = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: bodyOf('once'),
  });
  const { errors } = (await answer.json()) as GraphqlAnswer<unknown>;

  expect([answer.status, errors?.[0]?.extensions.code]).toEqual([status, code]);
});
