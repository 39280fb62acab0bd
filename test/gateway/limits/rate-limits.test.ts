import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import { makeKey } from '../../kit/api-keys.js';
import { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

const burst = 12;

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];

beforeAll(async () => {
  // One a minute comes back: none during the test.
  graph = await startGraph({
    TRUSTED_PROXIES: '1',
    REQUESTS_PER_MINUTE: '1',
    REQUESTS_BURST: String(burst),
    REQUESTS_AT_ONCE: '5',
  });
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
});
afterAll(() => graph?.stop());

/** Asks over REST and GraphQL in turn, one after the other. */
async function useUp(client: Client, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = index % 2 ? await client.query('{ me { id } }') : await client.rest('GET', '/v1/me');
    statuses.push(answer.status);
  }
  return statuses;
}

test('REST and GraphQL use one allowance; beyond it both answer RATE-001, to that credential alone', async () => {
  const key = new Client(graph.url, (await makeKey(owner!)).secret);

  const statuses = await useUp(staff!, burst);
  const rest = await staff!.rest('GET', '/v1/me');
  const graphql = await staff!.query('{ me { id } }');
  const others = await Promise.all([owner!, stranger!, key].map((client) => client.rest('GET', '/v1/me')));

  expect(statuses).toEqual(Array(burst).fill(200));
  expect([rest.status, rest.body.error]).toMatchObject([429, { code: 'RATE-001', retryable: true }]);
  expect(graphql).toMatchObject({
    status: 429,
    errors: [{ extensions: { code: 'RATE-001', httpStatus: 429, retryable: true } }],
  });
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('headers tell the allowance, what is left, and when to come again', async () => {
  const client = new Client(graph.url, (await makeKey(owner!)).secret);

  const first = await client.rest('GET', '/v1/me');
  await useUp(client, burst - 1);
  const refused = await client.rest('GET', '/v1/me');

  const told = ({ headers }: typeof first) =>
    ['ratelimit-policy', 'ratelimit', 'x-ratelimit-limit', 'x-ratelimit-remaining'].map((name) =>
      headers.get(name),
    );
  expect(told(first)).toEqual(['"requests";q=12;w=720', '"requests";r=11;t=60', '12', '11']);
  expect(first.headers.get('retry-after')).toBeNull();
  expect(told(refused)).toEqual([
    '"requests";q=12;w=720',
    expect.stringMatching(/^"requests";r=0;t=7[12]\d$/),
    '12',
    '0',
  ]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(Number(refused.headers.get('x-ratelimit-reset')) * 1_000).toBeGreaterThan(Date.now() + 600_000);
});

describe('a body', () => {
  const textOf = (length: number) =>
    JSON.stringify({ query: '{ me { id } }', variables: { x: 'x'.repeat(length) } });

  async function sender() {
    const { secret } = await makeKey(owner!);
    return async (body: string | ReadableStream) => {
      const headers = { 'x-api-key': secret, 'content-type': 'application/json' };
      const request = { method: 'POST', headers, body, duplex: 'half' };
      const answer = await fetch(`${graph.url}/graphql`, request as RequestInit);
      await answer.text();
      return [answer.status, answer.headers.get('x-ratelimit-remaining')];
    };
  }

  test('uses another request of the allowance with each 64 KiB', async () => {
    const send = await sender();

    const answers = [await send(textOf(0)), await send(textOf(150_000)), await send(textOf(600_000))];

    expect(answers).toEqual([
      [200, '11'],
      [200, '8'],
      [429, '8'],
    ]);
  });

  test('of unknown length counts as the longest, and what it did not use is given back', async () => {
    const send = await sender();

    const answer = await send(new Blob([textOf(0)]).stream());
    const later = await eventually(async () => {
      const [status, left] = await send('{}');
      if (status === 429) throw new Error('Nothing was given back yet.');
      return [status, left];
    });

    expect([answer, later]).toEqual([
      [200, '0'],
      [400, '10'],
    ]);
  });
});

test('of eight slow requests at the same time five are answered, and the places come back', async () => {
  const signIn = (_: unknown, index: number) =>
    graph.nobody.rest('POST', '/v1/auth/login', {
      email: `${index}@nobody.example`,
      password: 'x'.repeat(12),
    });

  const answers = await Promise.all(Array.from({ length: 8 }, signIn));
  const refused = answers.filter(({ status }) => status === 429);
  const later = await signIn(undefined, 8);

  expect(refused.map(({ body, headers }) => [body.error!.code, headers.get('retry-after')])).toEqual(
    Array(3).fill(['RATE-001', '1']),
  );
  expect(
    [...answers.filter((answer) => !refused.includes(answer)), later].map(({ status }) => status),
  ).toEqual(Array(6).fill(401));
});

test('guesses of tokens use up what their network may ask for without signing in', async () => {
  const from = async (address: string, path: string, more: RequestInit = {}) => {
    const headers = { 'x-forwarded-for': address, ...more.headers };
    const answer = await fetch(graph.url + path, { ...more, headers });
    await answer.text();
    return answer.status;
  };
  const guess = { headers: { authorization: 'Bearer not.a.token' } };
  const statuses: number[] = [];
  for (let count = 0; count < burst + 1; count += 1)
    statuses.push(await from('203.0.113.9', '/v1/me', guess));

  const login = await from('203.0.113.9', '/v1/auth/login', { method: 'POST' });
  const neighbour = await from('203.0.113.10', '/v1/me', guess);
  const signedIn = await stranger!.rest('GET', '/v1/me');

  expect(statuses).toEqual([...Array(burst).fill(401), 429]);
  expect([login, neighbour]).toEqual([429, 401]);
  expect(signedIn.status).toBe(200);
});

test('health and metrics are outside of the limits', async () => {
  const paths = ['/health/live', '/metrics'];

  const answers = await Promise.all(paths.map((path) => fetch(graph.url + path)));
  // An answer that nobody reads keeps its server open.
  await Promise.all(answers.map(({ body }) => body!.cancel()));

  expect(answers.map(({ status, headers }) => [status, headers.get('ratelimit')])).toEqual(
    Array(paths.length).fill([200, null]),
  );
});

test('a request beyond the allowance is refused before its body is read, and one a second is noted', async () => {
  const key = await makeKey(owner!);
  const client = new Client(graph.url, key.secret);
  await useUp(client, burst);

  const answer = await fetch(`${graph.url}/v1/crm/customers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key.secret },
    body: '{',
  });
  const refused = (await answer.json()) as { error: { code: string } };
  for (let count = 0; count < 5; count += 1) await client.rest('GET', '/v1/me');
  const noted = await eventually(async () => {
    const rows = await graph.sql<{ count: number }>(
      "select count(*)::int as count from admin.api_requests where credential_id = $1 and error_code = 'RATE-001'",
      [key.id],
    );
    if (rows[0]!.count === 0) throw new Error('Nothing is noted yet.');
    return rows[0]!.count;
  });

  // Read, the body would be malformed: 400.
  expect([answer.status, refused.error.code]).toEqual([429, 'RATE-001']);
  expect(noted).toBeLessThanOrEqual(2);
});

describe('a refused upload', () => {
  /** A connection on which a key without allowance has sent the head of an upload, and this much of its body. */
  async function upload(length: number, sent: number): Promise<{ socket: Socket; answers: () => string[] }> {
    const { secret } = await makeKey(owner!);
    await useUp(new Client(graph.url, secret), burst);
    const socket = connect(Number(new URL(graph.url).port), '127.0.0.1').setEncoding('utf8');
    let text = '';
    socket.on('data', (part: string) => (text += part)).on('error', () => undefined);
    const head = `host: a\r\nx-api-key: ${secret}\r\ncontent-type: application/json\r\n`;
    socket.write(`POST /v1/crm/customers HTTP/1.1\r\n${head}content-length: ${length}\r\n\r\n`);
    socket.write('x'.repeat(sent));
    if (sent === length) socket.write(`GET /v1/me HTTP/1.1\r\n${head}connection: close\r\n\r\n`);
    return { socket, answers: () => text.match(/HTTP\/1\.1 \d+/g) ?? [] };
  }

  test('that is short leaves the connection as it was', async () => {
    const { socket, answers } = await upload(60_000, 60_000);

    await once(socket, 'close');

    expect(answers()).toEqual(['HTTP/1.1 429', 'HTTP/1.1 429']);
  });

  test.each([
    ['that is long ends the connection with the answer', 1_000_000, 1_000_000],
    ['that stops is cut off', 1_000_000, 100],
    ['beyond the limit of a body ends the connection', 2_000_000, 100],
  ])('%s', async (_, length, sent) => {
    const { socket, answers } = await upload(length, sent);

    await once(socket, 'close');

    expect(answers()).toEqual(['HTTP/1.1 429']);
  });
});
