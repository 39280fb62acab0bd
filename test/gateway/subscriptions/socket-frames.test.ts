import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { ProtocolSocket, type Frame } from '../../kit/protocol-socket.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { streamsOpen } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

const text = 1;
const binary = 2;
const continuation = 0;
const ping = 9;

let graph: Graph;
let staff: Client;
const sockets: ProtocolSocket[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  staff = await graph.signIn(acmeStaff);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.close();
  await eventually(async () => expect(await streamsOpen(graph.url)).toBe(0));
});
afterAll(() => graph?.stop());

async function open(): Promise<ProtocolSocket> {
  const socket = await ProtocolSocket.acknowledged(graph.url, staff.token);
  sockets.push(socket);
  return socket;
}

function framesOf(count: number, frame: Frame): Frame[] {
  return Array.from({ length: count }, () => frame);
}

const none = Buffer.alloc(0);

describe('a frame closes the socket', () => {
  const bytes = Buffer.from('{"type":"ping"}');
  test.each<[string, number, Frame[]]>([
    ['of binary data', 1003, [{ opcode: binary, bytes }]],
    ['that is no UTF-8', 1007, [{ opcode: text, bytes: Buffer.from([0x22, 0xc3, 0x28, 0x22]) }]],
    ['with half of a surrogate pair', 1007, [{ opcode: text, bytes: Buffer.from([0xed, 0xa0, 0x80]) }]],
    ['that is compressed', 1002, [{ opcode: text, bytes, isCompressed: true }]],
    ['of an unknown kind', 1002, [{ opcode: 3, bytes }]],
    ['that goes on with nothing', 1002, [{ opcode: continuation, bytes }]],
    ['that pings at length', 1002, [{ opcode: ping, bytes: Buffer.alloc(126) }]],
    [
      'in too many fragments',
      1008,
      [
        { opcode: text, bytes: none, isLast: false },
        ...framesOf(2_000, { opcode: continuation, bytes: none, isLast: false }),
      ],
    ],
    [
      'in fragments that are too long together',
      1009,
      [
        { opcode: text, bytes: none, isLast: false },
        ...framesOf(10, { opcode: continuation, bytes: Buffer.alloc(60_000, ' '), isLast: false }),
      ],
    ],
  ])('%s', async (_what, code, frames) => {
    const socket = await open();

    socket.write(...frames);

    expect(await socket.ended).toMatchObject({ code });
  });

  test('but not in two fragments, with a ping between', async () => {
    const socket = await open();

    socket.write(
      { opcode: text, bytes: bytes.subarray(0, 5), isLast: false },
      { opcode: ping, bytes: none },
      { opcode: continuation, bytes: bytes.subarray(5) },
    );

    await socket.until(({ type }) => type === 'pong');
  });
});

describe('an operation over a socket', () => {
  const variables = (value: unknown) => ({ input: { name: 'Ada', custom: value } });
  const mutation =
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
  const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

  test.each([
    ['deep', nested(3_000)],
    ['wide', Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`n${index}`, 1]))],
    ['long', Array.from({ length: 20_000 }, () => 1)],
  ])('with %s variables is refused as over HTTP, and the socket stays open', async (_what, value) => {
    const socket = await open();

    socket.subscribe('1', mutation, variables(value));
    const refusal = await socket.until(({ id }) => id === '1');
    const overHttp = await staff.query(mutation, variables(value));

    expect(refusal).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'VAL-001' } }] });
    expect(overHttp.errors).toMatchObject([{ extensions: { code: 'VAL-001' } }]);
    await socket.read();
  });

  test('with the variables of a subscription that are long is refused: they are kept', async () => {
    const socket = await open();

    socket.subscribe('1', 'subscription ($after: String) { customerChanged(after: $after) { id } }', {
      after: '1'.repeat(20_000),
    });

    expect(await socket.until(({ id }) => id === '1')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'VAL-001' } }],
    });
  });
});

describe('a connection', () => {
  async function raw(head: string): Promise<{ readonly socket: Socket; readonly answer: () => string }> {
    const { hostname, port } = new URL(graph.url);
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    let answer = '';
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(head);
    return { socket, answer: () => answer };
  }

  const upgrade = (target: string) =>
    `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
    'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
    'sec-websocket-protocol: graphql-transport-ws\r\n\r\n';

  test.each(['/', '/v1/me', '//', '//:', 'http://[', 'http://%', '*'])(
    'that is upgraded at %s is refused, and closed though its peer keeps its half open',
    async (target) => {
      const { socket, answer } = await raw(upgrade(target));
      await once(socket, 'end');

      expect(answer()).toMatch(/^HTTP\/1.1 404 Not Found/);
      // What is closed on the other side answers what is still sent with a reset.
      const closed = new Promise((resolve) => socket.once('close', resolve));
      const sending = setInterval(() => socket.write('x'), 10);
      await closed;
      clearInterval(sending);
    },
  );

  test('whose peer closes its half is closed, and its place is free', async () => {
    const { socket, answer } = await raw(upgrade('/graphql'));
    await eventually(async () => expect(answer()).toMatch(/^HTTP\/1.1 101/));

    socket.end();

    await once(socket, 'close');
  });

  test('of a network that has 200 which are not acknowledged is refused for the time being', async () => {
    const silent: ProtocolSocket[] = [];
    const refused = await eventually(async () => {
      try {
        for (let opened = 0; opened < 250; opened += 1) silent.push(await ProtocolSocket.open(graph.url));
      } catch (error) {
        return error;
      }
      throw new Error('None was refused.');
    });

    expect(refused).toMatchObject({ message: 'Unexpected server response: 429' });
    expect(silent.length).toBeLessThanOrEqual(200);
    await Promise.all(silent.map((socket) => socket.close()));
    await eventually(async () => (await ProtocolSocket.acknowledged(graph.url, staff.token)).close());
  });
});
