import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff, globexOwner, acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { begun, openSocket, subscribe } from '../../kit/streams.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = await Promise.all(
    [acmeOwner, acmeStaff, globexOwner].map((person) => graph.signIn(person)),
  );
});
afterAll(() => graph?.stop());

const newId = () => `stream_${crypto.randomUUID()}`;

/** Asks for server-sent events and leaves; the status. */
async function openEventStream(requestId: string, query: string, token?: string): Promise<number> {
  const abort = new AbortController();
  const { status } = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      'x-request-id': requestId,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
    signal: abort.signal,
  });
  abort.abort();
  return status;
}

/** What Acme's owner is shown of a request, once it is kept. */
function callsOf(requestId: string): Promise<readonly Record<string, unknown>[]> {
  return eventually(async () => {
    const { status, body } = await owner!.rest('GET', `/v1/developer/requests/${requestId}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return (body.data as { calls: Record<string, unknown>[] }).calls;
  });
}

const rowsOf = (requestId: string) =>
  graph.sql<{ text: string }>('select r::text as text from admin.api_requests r where request_id = $1', [
    requestId,
  ]);

test('a stream of server-sent events is kept when it has begun', async () => {
  const requestId = newId();
  const query = 'subscription Follow { customerChanged(after: "0") { cursor } }';

  const status = await openEventStream(requestId, query, staff!.token);

  expect(status).toBe(200);
  expect(await callsOf(requestId)).toEqual([
    {
      method: 'POST',
      path: '/graphql',
      operation_name: 'Follow',
      status: 200,
      duration_ms: expect.any(Number),
      error_code: null,
      credential_kind: 'USER',
      credential_id: acmeStaff.id,
      address_network: '127.0.0.0/24',
      started_at: expect.stringMatching(/^\d{4}-.+Z$/),
    },
  ]);
  expect((await rowsOf(requestId))[0]!.text).not.toContain(staff!.token!.slice(-20));
});

test('a query over an event stream is kept once', async () => {
  const requestId = newId();

  const status = await openEventStream(requestId, 'query Once { me { id } }', staff!.token);

  expect(status).toBe(200);
  expect(await callsOf(requestId)).toMatchObject([{ operation_name: 'Once', status: 200, error_code: null }]);
});

test('a refused stream is kept with its status and code', async () => {
  const requestId = newId();

  const status = await openEventStream(requestId, 'subscription { unicorns { cursor } }', staff!.token);

  expect(status).toBe(422);
  expect(await callsOf(requestId)).toMatchObject([
    { operation_name: null, status: 422, error_code: 'VAL-001', credential_id: acmeStaff.id },
  ]);
});

test('a subscription over a socket is kept under the request id of its connection', async () => {
  const requestId = newId();
  const params = { Authorization: `Bearer ${staff!.token}` };
  const socket = openSocket(graph.url, { params, headers: { 'x-request-id': requestId } });

  const stream = subscribe(socket, 'subscription OverSocket { customerChanged { cursor } }');
  await begun(stream, () => owner!.rest('POST', '/v1/crm/customers', { name: 'Stella Stream' }));
  stream.stop();
  await socket.dispose();

  expect(await callsOf(requestId)).toMatchObject([
    { method: 'GET', path: '/graphql', operation_name: 'OverSocket', status: 200, error_code: null },
  ]);
});

test('a query over a socket is kept under the request id that its errors tell', async () => {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${staff!.token}` } });

  const answer = await subscribe(socket, 'query AskTrail { auditIntegrity { isIntact } me { id } }').until(
    ({ errors }) => errors !== undefined,
  );
  await socket.dispose();

  const requestId = answer.errors![0]!.extensions!.requestId as string;
  expect(await callsOf(requestId)).toMatchObject([
    { method: 'GET', operation_name: 'AskTrail', status: 200, error_code: 'AUTH-004' },
  ]);
});

test('no one else sees the stream of a business, and nobody’s is not kept', async () => {
  const [requestId, nobodys] = [newId(), newId()];
  const query = 'subscription { customerChanged { cursor } }';
  const refused = await openEventStream(nobodys, query);
  await openEventStream(requestId, query, owner!.token);
  await callsOf(requestId);

  const answers = await Promise.all(
    [graph.nobody, stranger!, staff!].map((client) =>
      client.rest('GET', `/v1/developer/requests/${requestId}`),
    ),
  );

  expect(answers.map(({ status, body }) => [status, body.error!.code])).toEqual([
    [401, 'AUTH-004'],
    [404, 'NOT-FOUND-001'],
    [403, 'AUTH-004'],
  ]);
  expect(refused).toBe(401);
  expect(await rowsOf(nobodys)).toEqual([]);
});
