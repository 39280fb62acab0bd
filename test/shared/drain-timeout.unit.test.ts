import { afterEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../kit/eventually.js';
import { createHttpServer } from '../../shared/http/create-http-server.js';
import { systemIds } from '../../shared/values/ids.js';
import { createLogger } from '../../shared/config/logger.js';

let app: FastifyInstance;
let clients: Socket[] = [];

afterEach(() => {
  for (const client of clients) client.destroy();
  clients = [];
});

/** A server that refuses what is posted before it reads it. */
async function listen(drainLimitMs: number): Promise<void> {
  app = createHttpServer({
    logger: createLogger('silent'),
    ids: systemIds,
    drainLimitMs,
    renderError: ({ message }) => ({ message }),
  });
  const onRequest = async () => {
    throw Object.assign(new Error('Not now.'), { statusCode: 400 });
  };
  app.post('/', { onRequest }, async () => ({}));
  app.get('/slow', () => delay(200, 'answered'));
  app.get('/large', async () => 'x'.repeat(20_000_000));
  await app.listen({ host: '127.0.0.1', port: 0 });
}

/** Sends the text, and reads nothing until it is told to. */
async function send(text: string): Promise<Socket> {
  const accepted = once(app.server, 'connection') as Promise<[Socket]>;
  const client = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined);
  clients.push(client);
  const [connection] = await accepted;
  client.write(text);
  // The server closes what has sent nothing at once.
  await eventually(async () => expect(connection.bytesRead).toBe(text.length));
  return client;
}

test.each([
  ['has sent half of a head', 'GET /slow HTTP/1.1\r\nhost: a\r\n'],
  [
    'stopped within the body of a refused request',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2000000\r\n\r\nxxx',
  ],
  ['does not read its answer', 'GET /large HTTP/1.1\r\nhost: a\r\n\r\n'],
])('a client that %s is cut off when the time to drain is over', async (_, text) => {
  await listen(100);
  const client = await send(text);

  await app.close();

  await once(client.resume(), 'close');
  expect(client.destroyed).toBe(true);
});

test('a client that upgraded and does not answer is cut off as well', async () => {
  await listen(100);
  app.server.on('upgrade', (_request, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
  const client = await send('GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');

  await app.close();

  await once(client.resume(), 'close');
  expect(client.destroyed).toBe(true);
});

test('a request in progress is answered, and its connection, kept alive, is not waited for', async () => {
  await listen(20_000);
  const client = await send('GET /slow HTTP/1.1\r\nhost: a\r\n\r\n');
  let answer = '';
  client.setEncoding('utf8').on('data', (part: string) => (answer += part));

  await app.close();

  expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\r\n\r\nanswered$/);
});
