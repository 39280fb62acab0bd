import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { demoPassword } from '../../shared/config/cast.js';
import { acmeStaff } from '../cast/cast.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { streamsOpen } from '../kit/streams.js';

let graph: Graph;
let token: string;

beforeAll(async () => {
  graph = await leaseGraph();
  token = (await graph.signIn(acmeStaff)).token!;
});
afterAll(() => graph?.stop());

const json = 'application/json; charset=utf-8';
const graphql = 'application/graphql-response+json; charset=utf-8';
const events = 'text/event-stream; charset=utf-8';
const page = 'text/html; charset=utf-8';

const urql =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
const chromium =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';

interface Way {
  readonly client: string;
  readonly accept: string | undefined;
  /** The type of a query's answer; a number where it is refused. */
  readonly query: string | number;
  /** The type of a subscription's answer; a number where it is refused. */
  readonly subscription: string | number;
}

/** What the clients of the field send, by their names and versions. */
const ways: readonly Way[] = [
  { client: 'urql 6 and gql.tada', accept: urql, query: graphql, subscription: events },
  {
    client: 'urql 6, subscribing',
    accept: 'text/event-stream, multipart/mixed',
    query: events,
    subscription: events,
  },
  { client: 'graphql-sse 2', accept: 'text/event-stream', query: events, subscription: events },
  {
    client: 'Apollo Client 4',
    accept: 'application/graphql-response+json,application/json;q=0.9',
    query: graphql,
    subscription: 400,
  },
  {
    client: 'Apollo Client 4, deferring',
    accept: 'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9',
    query: graphql,
    subscription: 400,
  },
  { client: 'Apollo Client 3', accept: '*/*', query: json, subscription: 400 },
  {
    client: 'Relay, as its guide has it',
    accept: 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
    query: graphql,
    subscription: 400,
  },
  { client: 'Relay, older', accept: 'application/json', query: json, subscription: 400 },
  {
    client: 'graphql-request 7',
    accept: 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
    query: graphql,
    subscription: 400,
  },
  {
    client: 'graphql-http',
    accept: 'application/graphql-response+json, application/json',
    query: graphql,
    subscription: 400,
  },
  { client: 'Houdini', accept: 'application/graphql+json, application/json', query: json, subscription: 400 },
  { client: 'axios', accept: 'application/json, text/plain, */*', query: json, subscription: 400 },
  { client: 'curl', accept: '*/*', query: json, subscription: 400 },
  { client: 'nobody in particular', accept: undefined, query: json, subscription: 400 },
  {
    client: 'a stream by preference',
    accept: 'text/event-stream, application/json;q=0.5',
    query: json,
    subscription: events,
  },
  { client: 'no stream', accept: 'application/json, text/event-stream;q=0', query: json, subscription: 400 },
  {
    client: 'JSON by its weight',
    accept: 'application/graphql-response+json;q=0.1, application/json',
    query: json,
    subscription: 400,
  },
  { client: 'a form by browser', accept: chromium, query: json, subscription: 400 },
  { client: 'an image', accept: 'image/png', query: 406, subscription: 406 },
];

const typeOrStatus = (answer: Response) => (answer.ok ? answer.headers.get('content-type') : answer.status);

function post(
  accept: string | undefined,
  query: string,
  { bearer = token, variables = {} } = {},
): Promise<Response> {
  return fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      ...(accept !== undefined && { accept }),
      'content-type': 'application/json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
}

describe.each(ways)('$client', ({ accept, query, subscription }) => {
  test('is answered a query in the form it likes best, the first time and again', async () => {
    const document = `query Me${Math.random().toString(36).slice(2)} { me { email } }`;
    const answers = [await post(accept, document), await post(accept, document)];
    const texts = await Promise.all(answers.map((answer) => answer.text()));

    expect(answers.map(typeOrStatus)).toEqual([query, query]);
    expect(texts.every((text) => text.includes(acmeStaff.email))).toBe(query !== 406);
  });

  test('is streamed a subscription where it reads streams', async () => {
    const answer = await post(accept, 'subscription { customerChanged { id } }');
    await answer.body!.cancel();

    expect(typeOrStatus(answer)).toBe(subscription);
  });
});

const login = `mutation { login(input: { email: "${acmeStaff.email}", password: "${demoPassword}" }) { accessToken } }`;

test.each([urql, 'text/event-stream', 'application/json'])(
  'nobody signs in, accepting %s',
  async (accept) => {
    const answer = await post(accept, login, { bearer: '' });

    expect([answer.status, /"accessToken":"[^"]{100,}"/.test(await answer.text())]).toEqual([200, true]);
  },
);

test('nobody reads the schema in the way of urql', async () => {
  const answer = await post(urql, getIntrospectionQuery(), { bearer: '' });
  const { data } = (await answer.json()) as { data: { __schema: { queryType: object } } };

  expect([answer.status, data.__schema.queryType]).toEqual([200, { name: 'Query', kind: 'OBJECT' }]);
});

test.each([urql, 'text/event-stream'])('queries take no place of streams, accepting %s', async (accept) => {
  const before = await streamsOpen(graph.operationsUrl);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => post(accept, `{ a${index}: me { email } }`)),
  );
  const texts = await Promise.all(answers.map((answer) => answer.text()));

  expect(texts.filter((text) => text.includes('STREAM-002') || !text.includes(acmeStaff.email))).toEqual([]);
  expect(await streamsOpen(graph.operationsUrl)).toBe(before);
});

test('nobody is refused a stream, with a reason', async () => {
  const answers = await Promise.all(
    [urql, 'text/event-stream'].map((accept) =>
      post(accept, 'subscription { customerChanged { id } }', { bearer: '' }),
    ),
  );

  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'AUTH-004' } }] });
  }
});

test('a mutation whose answer nobody could read does not happen', async () => {
  const answer = await post('image/png', 'mutation { logout { deletedId } }');

  expect(answer.status).toBe(406);
  expect((await post('application/json', '{ me { email } }')).status).toBe(200);
});

test.each([
  [chromium, page],
  ['text/html', page],
  ['*/*', json],
  [urql, graphql],
  ['application/json, text/html', json],
  ['text/html;q=0.5, application/json', json],
])('GET /graphql, accepting %s, is answered as %s', async (accept, type) => {
  const answer = await fetch(`${graph.url}/graphql?query=%7B__typename%7D`, {
    headers: { accept, 'apollo-require-preflight': '1' },
  });
  await answer.body!.cancel();

  expect(typeOrStatus(answer)).toBe(type);
});

test('a browser’s EventSource follows a subscription, and gets no query that any page could send', async () => {
  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${graph.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'text/event-stream', ...headers },
    });
  const [stream, query] = await Promise.all([
    ask('subscription { customerChanged { id } }', { authorization: `Bearer ${token}` }),
    ask('{ me { email } }'),
  ]);
  await stream!.body!.cancel();

  expect([typeOrStatus(stream!), typeOrStatus(query!)]).toEqual([events, 400]);
});
