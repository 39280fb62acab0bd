import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

/**
 * The audits of the GraphQL-over-HTTP specification. Of what a server MAY do we leave out one thing: queries by
 * GET that any page could send, without a header that a browser asks us about first.
 */
describe('GraphQL over HTTP', () => {
  const all = serverAudits({ url: () => `${graph.url}/graphql` });
  const audits = all.filter(({ name }) => !/^MAY .*GET/.test(name));

  test('is audited in all that it must and should do', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();

    expect(result.status === 'ok' ? [] : [result.status, result.reason]).toEqual([]);
  });
});

test.each([
  ['*/*', 400, 'application/json; charset=utf-8'],
  [
    'application/graphql-response+json, application/json;q=0.9',
    400,
    'application/graphql-response+json; charset=utf-8',
  ],
  ['application/json', 200, 'application/json; charset=utf-8'],
])('a faulty document, accepting %s, is answered %d as %s', async (accept, status, type) => {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ shoeSize }' }),
  });

  expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'VAL-001' } }] });
});

test('several operations in one request are refused', async () => {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Array(3).fill({ query: '{ __typename }' })),
  });

  expect(response.status).toBe(400);
});
