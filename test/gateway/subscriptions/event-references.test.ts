import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, globex } from '../../cast/cast.js';
import { askSubgraph } from '../../kit/ask-subgraph.js';
import { startHosted, type HostedPlatform } from '../../kit/hosted-platform.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

const document = `query ($of: [_Any!]!) {
  _entities(representations: $of) { ... on CustomerEvent { id customer { name } } }
}`;

let graph: Graph;
let crm: HostedPlatform;
let customerId: string;

beforeAll(async () => {
  graph = await leaseGraph();
  crm = await startHosted(graph.environment, ['crm']);
  const rows = await graph.sql<{ id: string }>('select id from crm.customers where business_id = $1', [
    acme.id,
  ]);
  customerId = rows[0]!.id;
});
afterAll(async () => {
  await crm?.close();
  await graph?.stop();
});

test('an event resolves for its own business alone, and shows no record of another', async () => {
  const event = { __typename: 'CustomerEvent', id: acme.id, recordId: customerId };
  const of = [{ ...event, businessId: acme.id }, { ...event, businessId: globex.id }, event];
  const ask = (business: typeof acme | null) =>
    askSubgraph(crm, 'crm', graph.environment.INTERNAL_SECRET!, business, {
      query: document,
      variables: { of },
    });

  const [byAcme, byGlobex, byNobody] = [await ask(acme), await ask(globex), await ask(null)];

  const name = expect.any(String);
  expect(byAcme.data._entities).toEqual([{ id: acme.id, customer: { name } }, null, null]);
  expect(byGlobex.data._entities).toEqual([null, { id: acme.id, customer: null }, null]);
  expect(byNobody.data?._entities ?? [null, null, null]).toEqual([null, null, null]);
});
