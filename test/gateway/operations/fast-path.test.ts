import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeStaff, globexOwner } from '../../cast/cast.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let token: string;

beforeAll(async () => {
  graph = await leaseGraph();
  token = (await graph.signIn(acmeStaff)).token!;
});
afterAll(() => graph?.stop());

const graphqlResponse = 'application/graphql-response+json';

async function post(body: object, { accept = graphqlResponse, as = token as string | null } = {}) {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      'x-request-id': 'req_of_the_caller',
      ...(as ? { authorization: `Bearer ${as}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const kept = ['content-type', 'cache-control', 'x-request-id'].map((name) => response.headers.get(name));
  // What is left of the budget grows while time passes.
  return { status: response.status, headers: kept, text: text.replace(/"left":\d+/, '"left":0') };
}

/** How many operations ran without Apollo Server. */
async function knownRuns(): Promise<number> {
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  return Number(/^braiflow_operations_known_total (\d+)$/m.exec(metrics)?.[1]);
}

let asked = 0;

/**
 * The answer that Apollo Server gives, and the one of the next time; with how many of both were direct. Nobody has sent
 * the document before.
 */
async function twice(body: object, options?: Parameters<typeof post>[1]) {
  const before = await knownRuns();
  const own =
    'query' in body ? { ...body, query: `${body.query as string} # ${(asked += 1)} of the fast path` } : body;
  const first = await post(own, options);
  const second = await post(own, options);
  return { first, second, direct: (await knownRuns()) - before };
}

describe('an operation that was found sound is answered the same without Apollo Server', () => {
  const unknownId = '01890000-0000-7000-8000-000000000000';
  test.each<[string, object]>([
    ['data', { query: '{ me { id email business { name } } }' }],
    [
      'variables',
      { query: 'query A($n: Int = 2) { customers(first: $n) { nodes { name } } }', variables: { n: 1 } },
    ],
    ['a chosen operation', { query: 'query A { me { id } } query B { me { role } }', operationName: 'B' }],
    ['aliases that objects inherit', { query: '{ __proto__: me { constructor: id toString: email } }' }],
    [
      'an error beside data',
      { query: `{ me { id } customer(id: "${unknownId}") { name } }`, extensions: { client: 'test' } },
    ],
    ['introspection', { query: '{ __schema { queryType { name } } __typename }' }],
  ])('%s', async (_name, body) => {
    const { first, second, direct } = await twice(body);

    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    expect(direct).toBe(1);
  });
});

test.each(['application/json', '*/*', `${graphqlResponse}, application/json;q=0.5`])(
  'the media type for %s stays what Apollo Server chose',
  async (accept) => {
    const { first, second, direct } = await twice({ query: '{ me { role id } }' }, { accept });

    expect(second).toEqual(first);
    expect(direct).toBeGreaterThanOrEqual(1);
  },
);

describe('everything else is Apollo Server’s to answer, each time', () => {
  test.each<[string, object]>([
    ['a faulty document', { query: '{ me { shoeSize } }' }],
    [
      'a variable of the wrong type',
      { query: 'query ($id: ID!) { customer(id: $id) { id } }', variables: {} },
    ],
    ['no operation of the name', { query: 'query A { me { id } }', operationName: 'B' }],
    ['variables that are no object', { query: '{ me { id } }', variables: [1] }],
    ['a batch', [{ query: '{ me { id } }' }]],
  ])('%s', async (_name, body) => {
    const { first, second, direct } = await twice(body);

    expect(first.status).toBe(400);
    expect(second).toEqual(first);
    expect(direct).toBe(0);
  });

  test('what one may not see is refused on the direct way too', async () => {
    const query = '{ customers(first: 1) { nodes { id } } }';
    await twice({ query });

    const nobody = await twice({ query }, { as: null });
    const globex = await post({ query }, { as: (await graph.signIn(globexOwner)).token! });
    const acme = await post({ query });

    expect(JSON.parse(nobody.second.text).errors[0].extensions.code).toBe('AUTH-004');
    expect(nobody.second).toEqual(nobody.first);
    expect(JSON.parse(globex.text).data.customers).not.toEqual(JSON.parse(acme.text).data.customers);
  });

  test('a document beyond the budget is refused with its wait', async () => {
    const query = '{ customers(first: 100) { nodes { interactions(first: 100) { nodes { id } } } } }';

    const { first, second } = await twice({ query });

    expect(JSON.parse(first.text).errors[0].extensions.code).toBe('COST-001');
    expect(second).toEqual(first);
  });
});
