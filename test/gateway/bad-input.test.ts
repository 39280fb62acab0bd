import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeStaff } from '../cast/cast.js';
import { get, json, type BadRequest } from '../kit/bad-request.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';
import { badGraphqlRequests, documentsWithinLimits } from './bad-graphql-requests.js';
import { badRestRequests } from './bad-rest-requests.js';

let graph: Graph;
let token: string;

beforeAll(async () => {
  graph = await leaseGraph();
  token = (await graph.signIn(acmeStaff)).token!;
});
afterAll(() => graph?.stop());

async function send({ method = 'POST', path, headers, body }: BadRequest, requestId?: string) {
  const startedAt = performance.now();
  const response = await fetch(graph.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...headers,
      ...(requestId && { 'x-request-id': requestId }),
    },
    body,
  });
  const text = await response.text();
  return { response, text, answer: JSON.parse(text), ms: performance.now() - startedAt };
}

describe.each([
  ['GraphQL', badGraphqlRequests],
  ['REST', badRestRequests],
] as const)('%s', (_surface, requests) => {
  test.each(requests.map((request) => [request.what, request] as const))(
    '%s is refused clearly',
    async (_what, request) => {
      const [status, code, httpStatus = status] = request.expected;
      const before = await footprint(graph);

      const { response, text, answer, ms } = await send(request, 'req_of_the_caller');

      const error = answer.error ?? answer.errors?.[0];
      const { requestId, ...rest } = error?.extensions ?? {
        ...error,
        requestId: error?.request_id,
        httpStatus: error?.status,
      };
      expect([response.status, rest.code, rest.httpStatus]).toEqual([status, code, httpStatus]);
      expect([requestId, response.headers.get('x-request-id')]).toEqual([
        'req_of_the_caller',
        'req_of_the_caller',
      ]);
      expect(text.length).toBeLessThan(5_000);
      expect(text).not.toMatch(/node_modules|\.[jt]s:\d+|\bat [A-Z]\w+\./);
      // Against hanging; what it costs is measured by the tests of exhaustion.
      expect(ms).toBeLessThan(10_000);
      expect(await footprint(graph)).toEqual(before);
    },
  );
});

const ownIdPattern = /^req_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test.each(['short', 'x'.repeat(101), 'with space', 'with"quote', '../../etc', 'größe'])(
  'the malformed request id "%s" is replaced',
  async (requestId) => {
    const { response, answer } = await send(get('nothing', '/v1/unicorns', [404, '']), encodeURI(requestId));

    expect(response.headers.get('x-request-id')).toMatch(ownIdPattern);
    expect(answer.error.request_id).toBe(response.headers.get('x-request-id'));
  },
);

test('an answer without fault carries a request id too, the caller’s or a new one', async () => {
  const [given, made] = [
    await send(get('', '/v1/me', [200, '']), 'trace_0123456789'),
    await send(get('', '/v1/me', [200, ''])),
  ];

  expect([given.response.status, made.response.status]).toEqual([200, 200]);
  expect(given.response.headers.get('x-request-id')).toBe('trace_0123456789');
  expect(made.response.headers.get('x-request-id')).toMatch(ownIdPattern);
});

test.each(Object.entries(documentsWithinLimits))('%s are within the limits', async (_what, query) => {
  const { answer, ms } = await send({
    what: '',
    path: '/graphql',
    headers: json,
    body: JSON.stringify({ query }),
    expected: [200, ''],
  });

  expect(answer.errors).toBeUndefined();
  expect(ms).toBeLessThan(2_000);
});

test.each([
  ['of a known length, above the limit', '/graphql', 'application/json', 413],
  ['of a type that nobody reads', '/v1/crm/customers', 'text/csv', 415],
])('the answer to a long body %s reaches its client every time', async (_what, path, type, status) => {
  const body = 'x'.repeat(4 * 1024 * 1024);
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };

  const answers: number[] = [];
  for (let time = 0; time < 10; time += 1)
    answers.push((await fetch(graph.url + path, { method: 'POST', headers, body })).status);

  expect(answers).toEqual(Array(10).fill(status));
});
