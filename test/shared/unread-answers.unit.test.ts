import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { endUnread } from '../../shared/http/end-unread.js';
import { eventually } from '../kit/eventually.js';

/** Far more than a busy machine stands still: its own stillness is a peer's to it. */
const limitMs = 2_000;
const largeBytes = 32 * 1024 * 1024;
let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  app = fastify({ forceCloseConnections: true });
  endUnread(app, limitMs);
  const large = Buffer.alloc(largeBytes);
  app.get('/large', async () => large);
  app.get('/slow', async () => delay(3 * limitMs, 'late'));
  await app.listen({ port: 0 });
  ({ port } = app.server.address() as AddressInfo);
});
afterAll(() => app.close());

async function open(path: string) {
  const accepted = once(app.server, 'connection');
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  const [ofServer] = (await accepted) as [import('node:net').Socket];
  return { socket, ofServer };
}

test('a client that takes nothing of its answer is cut off', async () => {
  const { socket, ofServer } = await open('/large');

  await once(ofServer, 'close');

  expect(ofServer.destroyed).toBe(true);
  socket.destroy();
});

test('one that reads slowly gets all of it, and one whose answer takes long gets it', async () => {
  const slow = await open('/large');
  const began = performance.now();
  let bytes = 0;
  slow.socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    slow.socket.pause();
    const dueMs = (bytes / largeBytes) * 3 * limitMs - (performance.now() - began);
    setTimeout(() => slow.socket.resume(), dueMs);
  });
  const cutOff = once(slow.ofServer, 'close').then(() => 'cut off');
  const read = eventually(async () => expect(bytes).toBeGreaterThanOrEqual(largeBytes));
  const late = await fetch(`http://127.0.0.1:${port}/slow`);

  expect(await late.text()).toBe('late');
  expect(await Promise.race([read, cutOff])).toBeUndefined();
  expect(performance.now() - began).toBeGreaterThan(2 * limitMs);
  slow.socket.destroy();
});
