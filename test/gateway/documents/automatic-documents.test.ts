import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff, globexOwner } from '../../cast/cast.js';
import { codeOf, getGraphql, persisted, postGraphql } from '../../kit/ask-graphql.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let before: Awaited<ReturnType<typeof documents>>;

beforeAll(async () => {
  graph = await leaseGraph();
  before = await documents();
});
afterAll(() => graph?.stop());

/** What became of documents that were named by their hash. */
async function documents() {
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  const valueOf = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(metrics)?.[1] ?? 0);
  return {
    hits: valueOf('braiflow_documents_requested_total\\{outcome="hit"\\}'),
    misses: valueOf('braiflow_documents_requested_total\\{outcome="miss"\\}'),
    registered: valueOf('braiflow_documents_registered'),
  };
}

const tokenOf = async (on: Graph, person = acmeStaff) => (await on.signIn(person)).token!;

test('documents are registered by a signed-in caller, and found by that business alone', async () => {
  const [staff, globex] = [await tokenOf(graph), await tokenOf(graph, globexOwner)];
  const query = '{ me { id } }';
  const extensions = persisted(query);

  const miss = await postGraphql(graph.url, { extensions }, staff);
  const registered = await postGraphql(graph.url, { query, extensions }, staff);
  const hit = await postGraphql(graph.url, { extensions }, staff);
  const byGet = await getGraphql(graph.url, { extensions }, staff);
  const elsewhere = await postGraphql(graph.url, { extensions }, globex);

  expect([miss.status, miss.errors![0].message, codeOf(miss)]).toEqual([
    200,
    'PersistedQueryNotFound',
    'PERSISTED_QUERY_NOT_FOUND',
  ]);
  expect([registered, hit, byGet].map(({ data }) => data)).toEqual(
    Array(3).fill({ me: { id: acmeStaff.id } }),
  );
  expect(codeOf(elsewhere)).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('a miss by GET is kept by no cache', async () => {
  const extensions = persisted('{ me { role } }');

  const miss = await getGraphql(graph.url, { extensions }, await tokenOf(graph));

  expect([miss.status, miss.cacheControl]).toEqual([200, 'no-store']);
});

test('nobody registers one, although it is run', async () => {
  const query = '{ __typename }';
  const extensions = persisted(query);

  expect(await postGraphql(graph.url, { query, extensions })).toMatchObject({
    data: { __typename: 'Query' },
  });
  expect(codeOf(await postGraphql(graph.url, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(codeOf(await postGraphql(graph.url, { extensions }, await tokenOf(graph)))).toBe(
    'PERSISTED_QUERY_NOT_FOUND',
  );
});

test('a hash that is not the text’s is refused, and neither it nor a faulty document is registered', async () => {
  const token = await tokenOf(graph);
  const faulty = '{ shoeSize }';

  const wrong = await postGraphql(
    graph.url,
    { query: '{ me { name } }', extensions: persisted(faulty) },
    token,
  );
  const invalid = await postGraphql(graph.url, { query: faulty, extensions: persisted(faulty) }, token);
  const malformed = await postGraphql(graph.url, { extensions: { persistedQuery: { version: 2 } } }, token);
  const after = await postGraphql(graph.url, { extensions: persisted(faulty) }, token);

  expect([wrong.status, codeOf(wrong)]).toEqual([400, 'VAL-002']);
  expect([invalid.status, codeOf(invalid)]).toEqual([400, 'VAL-001']);
  expect([malformed.status, codeOf(malformed)]).toEqual([400, 'VAL-002']);
  expect(codeOf(after)).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('what becomes of them is counted', async () => {
  const { hits, misses, registered } = await documents();

  expect([hits - before.hits, misses - before.misses, registered - before.registered]).toEqual([2, 6, 1]);
});
