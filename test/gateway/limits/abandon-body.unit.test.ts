import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { connect, type Socket } from 'node:net';
import { abandonBody } from '../../../gateway/limits/abandon-body.js';
import { eventually } from '../../kit/eventually.js';

let app: FastifyInstance;
let port: number;
const served: Socket[] = [];

beforeEach(async () => {
  app = fastify();
  app.server.on('connection', (socket: Socket) => served.push(socket));
  app.addHook('onRequest', async (request, reply) => {
    abandonBody(request, reply);
    throw Object.assign(new Error('No.'), { statusCode: 429 });
  });
  app.post('/', async () => 'read');
  await app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = app.server.address() as { port: number });
});
afterEach(async () => {
  served.splice(0);
  await app.close();
});

const megabytes = 32;
const body = Buffer.alloc(megabytes * 1_000_000, 'x');

test('the body of a refused request stays in the network, and its client gets the whole answer', async () => {
  const client = connect(port, '127.0.0.1').setEncoding('utf8');
  let text = '';
  const closed = new Promise((resolve) => client.once('close', resolve));
  client.on('data', (part: string) => (text += part)).on('error', () => undefined);
  client.write(`POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${body.length}\r\n\r\n`);
  client.write(body);

  await closed;

  const [head, json] = text.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 429 [^]*\r\nconnection: close/i);
  expect(JSON.parse(json!)).toMatchObject({ statusCode: 429, message: 'No.' });
  expect(served[0]!.bytesRead).toBeLessThan(1_000_000);
  await eventually(async () => expect(served[0]!.destroyed).toBe(true));
});

test('fetch gets the answer, with a body of known length and with one that is streamed', async () => {
  const ask = (sent: RequestInit['body']) =>
    fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: sent, duplex: 'half' } as RequestInit);

  const known = await ask(body);
  const streamed = await ask(new Blob([body]).stream());

  expect([known.status, streamed.status]).toEqual([429, 429]);
  expect(await known.json()).toMatchObject({ message: 'No.' });
  expect(await streamed.json()).toMatchObject({ message: 'No.' });
});
