import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';
import { begun, openSocket, subscribe } from '../../kit/streams.js';

const burst = 12;

let graph: Graph;
const sockets: SocketClient[] = [];

beforeAll(async () => {
  // One a minute and one point a second come back: next to none during the test.
  graph = await startGraph({
    TRUSTED_PROXIES: '1',
    REQUESTS_PER_MINUTE: '1',
    REQUESTS_BURST: String(burst),
    COST_PER_OPERATION: '150',
    COST_BUDGET: '200',
    COST_PER_SECOND: '1',
  });
});
afterAll(async () => {
  for (const socket of sockets) await socket.dispose();
  await graph?.stop();
});

function socketOf({ token }: Client): SocketClient {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${token}` } });
  sockets.push(socket);
  return socket;
}

/** What an operation over a socket answered, or the errors that refused it. */
async function ask(socket: SocketClient, query: string, variables = {}) {
  const stream = subscribe(socket, query, variables);
  const errors = (await stream.ended) as { extensions: Record<string, unknown> }[] | undefined;
  return { answer: stream.answers[0] as any, errors };
}

test('a socket and each of its operations use requests of the caller’s one allowance', async () => {
  const staff = await graph.signIn(acmeStaff);
  const socket = socketOf(staff);
  const opened = subscribe(socket, 'subscription { customerChanged { id } }');

  const first = await ask(socket, '{ me { id } }');
  const rest = await staff.rest('GET', '/v1/me');
  for (let used = 4; used < burst; used += 1) await ask(socket, '{ me { id } }');
  const query = await ask(socket, '{ me { id } }');
  const subscription = await ask(socket, 'subscription { customerChanged { id } }');

  // The socket, the subscription, the query, and the one over REST.
  expect(rest.headers.get('x-ratelimit-remaining')).toBe(String(burst - 4));
  expect(first.answer.data.me.id).toBe(acmeStaff.id);
  for (const { answer, errors } of [query, subscription]) {
    expect(answer).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: 'RATE-001', httpStatus: 429, retryable: true, retryAfterSeconds: 60 } },
    ]);
  }
  // The socket and the stream on it are as before.
  const owner = await graph.signIn(acmeOwner);
  await begun(opened, () => owner.rest('POST', '/v1/crm/customers', { name: 'Ada' }));
});

test('operations over sockets spend points, and a subscription what one of its answers costs', async () => {
  const owner = await graph.signIn(globexOwner);
  const socket = socketOf(owner);
  const page = 'query ($first: Int!) { customers(first: $first) { nodes { id } } }';
  const stream =
    'subscription { customerChanged { customer { id interactions(first: 90) { nodes { id } } } } }';

  const query = await ask(socket, page, { first: 40 });
  const tooDear = await ask(
    socket,
    'subscription { customerChanged { customer { interactions(first: 100) { nodes { id createdBy { id } } } } } }',
  );
  const opened = subscribe(socket, stream);
  const after = await ask(socket, '{ me { id } }');
  const second = await ask(socket, stream);
  const small = await ask(socket, '{ me { id } }');

  expect(query.answer.extensions.cost).toMatchObject({ requested: 41 });
  expect(tooDear.errors).toMatchObject([{ extensions: { code: 'COST-001', retryable: false } }]);
  const { left } = query.answer.extensions.cost;
  expect(left - after.answer.extensions.cost.left).toBe(94);
  expect(second.errors).toMatchObject([
    { extensions: { code: 'COST-001', httpStatus: 429, retryable: true } },
  ]);
  expect(small.errors).toBeUndefined();
  opened.stop();
});

test('guesses of tokens over sockets use up what their network may ask for', async () => {
  const closes: string[] = [];
  for (let count = 0; count < burst + 1; count += 1) {
    const socket = openSocket(graph.url, {
      params: { Authorization: 'Bearer not.a.token' },
      headers: { 'x-forwarded-for': '203.0.113.30' },
    });
    const { code, reason } = (await subscribe(socket, '{ me { id } }').ended) as CloseEvent;
    closes.push(`${code} ${reason.split(':')[0]}`);
  }

  expect(closes).toEqual([...Array(burst).fill('4403 AUTH-004'), '1013 RATE-001']);
});
