import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { remoteSubgraph } from '../../../gateway/supergraph/remote-subgraph.js';
import { ScopeSigner } from '../../../gateway/supergraph/remote/scope-signer.js';
import { RemoteConnections, usualLimits } from '../../../gateway/supergraph/remote/remote-connections.js';
import { refuseAbandoned } from '../../../gateway/supergraph/refuse-abandoned.js';
import { RequestLifetime } from '../../../shared/requests/request-lifetime.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { scopeHeader, verifyScope } from '../../../shared/requests/scope-token.js';
import { MisbehavingServer } from './misbehaving-server.js';
import { systemClock } from '../../../shared/values/clock.js';

const secret = 'a secret of tests that is long enough';
const scope: RequestScope = { requestId: 'req_test', address: '192.0.2.1', userAgent: null, principal: null };
const answered = { data: { ok: true } };

let server: MisbehavingServer;
let connections: RemoteConnections;

beforeEach(async () => {
  server = await MisbehavingServer.start();
  connections = new RemoteConnections();
});
afterEach(async () => {
  server.stop();
  await connections.close();
});

function subgraph(limits: Partial<typeof usualLimits> = {}) {
  connections = new RemoteConnections({ ...usualLimits, ...limits });
  const { url } = server;
  return refuseAbandoned(
    remoteSubgraph({ name: 'crm', url, signer: new ScopeSigner(secret, systemClock), connections }),
  );
}

const read = (context = scope) => ({ query: '{ ok }', variables: { a: 1 }, context });
const change = (context = scope) => ({ query: 'mutation { ok }', variables: {}, context });

async function outcomes() {
  const { values } = await connections.metrics.duration.get();
  const counts = values.filter(({ metricName }) => metricName?.endsWith('_count'));
  return Object.fromEntries(counts.map(({ labels, value }) => [labels.outcome, value]));
}

/** On a busy machine the time is over before the request has arrived. */
function expectAskedOnceAtMost() {
  expect(server.received.length).toBeLessThanOrEqual(1);
}

async function retries() {
  return (await connections.metrics.retries.get()).values.map(({ value }) => value);
}

test('an operation is sent with its caller, its request id and its trace', async () => {
  const trace = {
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    tracestate: 'vendor=1',
  };

  const answer = await subgraph().execute({
    query: 'query Ok($a: Int) { ok }',
    operationName: 'Ok',
    variables: { a: 1 },
    context: { ...scope, trace },
  });

  expect(answer).toEqual(answered);
  const [{ headers, body }] = server.received as [(typeof server.received)[0]];
  expect(body).toEqual({ query: 'query Ok($a: Int) { ok }', operationName: 'Ok', variables: { a: 1 } });
  expect(headers).toMatchObject({ 'x-request-id': 'req_test', ...trace });
  expect(verifyScope(headers[scopeHeader] as string, secret, Date.now())).toMatchObject(scope);
});

test('requests that follow each other keep to their connections', async () => {
  const crm = subgraph();

  for (let turn = 0; turn < 20; turn += 1) await crm.execute(read());

  // A second one: the next request comes in the very moment in which the answer ends.
  expect(new Set(server.received.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
});

test('no more connections are opened than are allowed; the others wait', async () => {
  const crm = subgraph({ connections: 2 });

  const answers = await Promise.all(Array.from({ length: 10 }, () => crm.execute(read())));

  expect(answers).toEqual(Array(10).fill(answered));
  expect(new Set(server.received.map(({ socket }) => socket)).size).toBe(2);
});

test('an answer that does not come in time is waited for no longer', async () => {
  server.answer = () => undefined;

  await expect(subgraph({ timeoutMs: 50 }).execute(read())).rejects.toThrow('No answer within 50 ms.');

  expect(await outcomes()).toEqual({ too_late: 1 });
  expectAskedOnceAtMost();
});

test('an answer that stops midway is waited for no longer either', async () => {
  server.answer = ({ write }) => write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"data":');

  await expect(subgraph({ timeoutMs: 50 }).execute(read())).rejects.toMatchObject({ kind: 'too_late' });
});

test('nor longer than the client waits', async () => {
  server.answer = () => undefined;
  const waiting = (ms: number) => ({ ...scope, lifetime: new RequestLifetime(ms) });

  const asked = subgraph().execute(read(waiting(50)));

  await expect(asked).rejects.toMatchObject({ kind: 'too_late' });
  await expect(subgraph().execute(read(waiting(0)))).rejects.toThrow('The time of the request is over.');
  expectAskedOnceAtMost();
});

test('a client who goes ends the read, its connection, and all that would follow', async () => {
  const context = { ...scope, lifetime: new RequestLifetime(10_000) };
  const closed = new Promise((resolve) => {
    server.answer = ({ socket }) => {
      void once(socket, 'close').then(resolve);
      context.lifetime.abandon();
    };
  });
  const crm = subgraph();

  await expect(crm.execute(read(context))).rejects.toMatchObject({ kind: 'abandoned' });
  await closed;
  await expect(crm.execute(read(context))).rejects.toThrow('The client is gone.');

  expect(server.received).toHaveLength(1);
});

test('a change that has begun is let end although its client goes; none begins', async () => {
  const context = { ...scope, lifetime: new RequestLifetime(10_000) };
  server.answer = ({ send }) => {
    context.lifetime.abandon();
    send(200, '{"data":{"ok":true}}');
  };
  const crm = subgraph();

  expect(await crm.execute(change(context))).toEqual(answered);
  await expect(crm.execute(change(context))).rejects.toThrow('The client is gone.');

  expect(server.received).toHaveLength(1);
});

test.each([
  ['announced', 'content-length: 5000\r\n\r\n', 'x'.repeat(5_000)],
  ['in chunks', 'transfer-encoding: chunked\r\n\r\n', `1000\r\n${'x'.repeat(4_096)}\r\n`],
])('an answer that is too large, %s, destroys its connection and says so', async (_how, head, bytes) => {
  const closed = new Promise((resolve) => {
    server.answer = ({ socket, write }) => {
      void once(socket, 'close').then(resolve);
      write(`HTTP/1.1 200 OK\r\n${head}${bytes}`);
    };
  });

  const answer = await subgraph({ answerBytes: 1_024 }).execute(read());
  await closed;

  expect(answer).toEqual({
    data: null,
    errors: [
      {
        message: 'Subgraph "crm" answers more than 0.0009765625 MiB; ask for smaller pages.',
        extensions: { code: 'SYS-002', httpStatus: 503 },
      },
    ],
  });
  expect(await outcomes()).toEqual({ too_large: 1 });
});

test('a read whose kept connection was dropped is asked once more', async () => {
  server.answer = ({ number, socket, send }) =>
    number === 2 ? socket.resetAndDestroy() : send(200, '{"data":{"ok":true}}');
  const crm = subgraph();

  const answers = [await crm.execute(read()), await crm.execute(read())];

  expect(answers).toEqual([answered, answered]);
  expect(server.received.map(({ body }) => body)).toEqual(
    Array(3).fill({ query: '{ ok }', variables: { a: 1 } }),
  );
  expect(await retries()).toEqual([1]);
});

test('but not a third time', async () => {
  server.answer = ({ socket }) => socket.destroy();

  await expect(subgraph().execute(read())).rejects.toMatchObject({ kind: 'dropped' });

  expect(server.received).toHaveLength(2);
});

test.each([
  ['reset', (socket: { resetAndDestroy(): unknown }) => socket.resetAndDestroy()],
  ['closed', (socket: { end(): unknown }) => socket.end()],
])('a change is never sent twice, its connection %s', async (_how, drop) => {
  server.answer = ({ number, socket, send }) =>
    number === 2 ? drop(socket) : send(200, '{"data":{"ok":true}}');
  const crm = subgraph();
  await crm.execute(read());

  await expect(crm.execute(change())).rejects.toMatchObject({ kind: 'dropped' });

  expect(server.received.map(({ body }) => body.query)).toEqual(['{ ok }', 'mutation { ok }']);
  expect(await retries()).toEqual([]);
});

test('a read whose answer had begun is not asked again', async () => {
  server.answer = ({ socket, write }) => {
    write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"data":');
    setImmediate(() => socket.end());
  };

  await expect(subgraph().execute(read())).rejects.toMatchObject({ kind: 'unreachable' });

  expect(server.received).toHaveLength(1);
});

test.each([
  [200, '<html>', 'Its answer is no JSON.'],
  [500, '{"errors":[{"message":"a secret of theirs"}]}', 'It answered 500.'],
])('status %d with %s is no answer', async (status, text, reason) => {
  server.answer = ({ send }) => send(status, text);

  await expect(subgraph().execute(change())).rejects.toThrow(reason);

  expect(server.received).toHaveLength(1);
  expect(await outcomes()).toEqual({ malformed: 1 });
});

test('nobody at the address is no answer', async () => {
  const crm = subgraph();
  server.stop();

  await expect(crm.execute(read())).rejects.toMatchObject({ kind: 'unreachable' });
});
