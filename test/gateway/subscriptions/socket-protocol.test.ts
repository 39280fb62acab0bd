import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { ProtocolSocket, subscribing } from '../../kit/protocol-socket.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { streamsOpen } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';
import { playSequences, seed } from './socket-sequences.js';

const customerChanged = 'subscription { customerChanged { customer { name } } }';
const complete = (id: string) => ({ id, type: 'complete' });

let graph: Graph;
let owner: Client;
let staff: Client;
const sockets: ProtocolSocket[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  owner = await graph.signIn(acmeOwner);
  staff = await graph.signIn(acmeStaff);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.close();
  await eventually(async () => expect(await streamsOpen(graph.url)).toBe(0));
});
afterAll(() => graph?.stop());

async function acknowledged(): Promise<ProtocolSocket> {
  const socket = await ProtocolSocket.acknowledged(graph.url, staff.token);
  sockets.push(socket);
  return socket;
}

async function create(name: string): Promise<void> {
  expect((await owner.rest('POST', '/v1/crm/customers', { name })).status).toBe(201);
}

const initOf = ({ token }: Client) => ({
  type: 'connection_init',
  payload: { Authorization: `Bearer ${token}` },
});

const tellsOf = (name: string) => (message: unknown) => JSON.stringify(message).includes(`"${name}"`);

describe('an id that is used again', () => {
  test('in one breath is one stream: each event comes once', async () => {
    const socket = await acknowledged();
    socket.send(subscribing('1', customerChanged), complete('1'), subscribing('1', customerChanged));
    await eventually(async () => {
      await create('Probe');
      expect(socket.of('1').length).toBeGreaterThan(0);
    });

    await create('Once');
    await socket.until(tellsOf('Once'));
    await create('After it');
    await socket.until(tellsOf('After it'));

    expect(socket.of('1').filter(tellsOf('Once'))).toHaveLength(1);
    socket.send(complete('1'));
    await socket.read();
    const { length } = socket.messages;
    await create('After the end');
    await publishedAll(graph);
    await socket.read();
    expect(socket.messages.slice(length).map(({ type }) => type)).toEqual(['pong']);
  });

  test('by a query while another starts has the answer of its own alone', async () => {
    const socket = await acknowledged();

    socket.send(
      subscribing('1', '{ first: me { email } }'),
      complete('1'),
      subscribing('1', '{ second: customers(first: 5) { nodes { id } } }'),
      complete('1'),
      subscribing('1', customerChanged),
      complete('1'),
      subscribing('1', '{ third: me { email } }'),
    );

    await socket.until(({ type }) => type === 'complete');
    await socket.read();
    expect(socket.of('1')).toMatchObject([
      { type: 'next', payload: { data: { third: { email: acmeStaff.email } } } },
      { type: 'complete' },
    ]);
  });

  test('after the last message of its operation is free', async () => {
    const socket = await acknowledged();
    for (const query of ['{ me { email } }', 'subscription { nothing }', '{ me { email } }']) {
      const before = socket.of('1').length;
      socket.subscribe('1', query);
      await eventually(async () =>
        expect(['complete', 'error']).toContain(socket.of('1').slice(before).at(-1)?.type),
      );
    }

    expect(socket.of('1').map(({ type }) => type)).toEqual(['next', 'complete', 'error', 'next', 'complete']);
  });

  test('while its stream is live closes the socket', async () => {
    const socket = await acknowledged();
    socket.send(subscribing('1', customerChanged), subscribing('1', customerChanged));

    expect(await socket.ended).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
  });

  test('a thousand times takes no more of the socket than once', async () => {
    const socket = await acknowledged();
    for (let round = 0; round < 40; round += 1) {
      socket.send(subscribing('1', customerChanged), complete('1'));
      await socket.read();
    }
    const streams = Array.from({ length: 49 }, (_, index) => subscribing(`s${index}`, customerChanged));
    socket.send(...streams, subscribing('last', '{ me { email } }'));

    await socket.until(({ id, type }) => id === 'last' && type === 'complete');
    expect(socket.messages.filter(({ type }) => type === 'error')).toEqual([]);
  });
});

describe('a message closes the socket', () => {
  test.each([
    ['a subscription before connection_init', [subscribing('1', customerChanged)], 4401],
    ['connection_init of nobody', [{ type: 'connection_init' }], 4403],
    ['no JSON', ['{"type":'], 4400],
    ['no object', ['[1]'], 4400],
    ['no type of the protocol', [{ type: 'start', id: '1' }], 4400],
    ['a message that servers send', [{ type: 'next', id: '1', payload: { data: null } }], 4400],
    ['an acknowledgement', [{ type: 'connection_ack' }], 4400],
    ['a subscription without an id', [{ type: 'subscribe', payload: { query: '{ me { id } }' } }], 4400],
    ['an id without end', [subscribing('i'.repeat(129), customerChanged)], 4400],
    ['a document that is no text', [{ id: '1', type: 'subscribe', payload: { query: 1 } }], 4400],
    [
      'a payload that nests without end',
      [`{"type":"ping","payload":${'['.repeat(7_000)}${']'.repeat(7_000)}}`],
      4400,
    ],
  ])('%s', async (_what, messages, code) => {
    const socket = await ProtocolSocket.open(graph.url);

    socket.send(...messages);

    expect(await socket.ended).toMatchObject({ code });
    expect(socket.messages).toEqual([]);
  });

  test('connection_init a second time, at once', async () => {
    const socket = await ProtocolSocket.open(graph.url);

    socket.send(initOf(staff), initOf(staff));

    expect(await socket.ended).toMatchObject({ code: 4429 });
  });

  test('connection_init a second time, long after the first', async () => {
    const socket = await acknowledged();
    socket.send({ type: 'connection_init' }, subscribing('1', '{ me { id } }'));

    expect(await socket.ended).toMatchObject({ code: 4429 });
    expect(socket.messages.map(({ type }) => type)).toEqual(['connection_ack']);
  });

  test('none of its subprotocol', async () => {
    const socket = await ProtocolSocket.open(graph.url, []);

    expect(await socket.ended).toMatchObject({ code: 4406 });
  });
});

test('pings are answered in every state, and pongs and the ends of nothing are ignored', async () => {
  const socket = await ProtocolSocket.open(graph.url);
  sockets.push(socket);
  socket.send({ type: 'ping', payload: { x: 'y' } }, { type: 'pong' }, complete('nothing'));
  await socket.read();
  socket.send(initOf(staff));
  await socket.until(({ type }) => type === 'connection_ack');
  socket.send({ type: 'pong', payload: {} }, complete('nothing'), { type: 'ping', payload: { x: 'y' } });
  await socket.read();

  expect(socket.messages).toEqual([
    { type: 'pong' },
    { type: 'pong' },
    { type: 'connection_ack' },
    { type: 'pong' },
    { type: 'pong' },
  ]);
});

test.each(['__proto__', 'constructor', '\ud800', 'ü', 'i'.repeat(128)])(
  '%j is an id as any other',
  async (id) => {
    const socket = await acknowledged();

    socket.send(complete(id), subscribing(id, '{ me { email } }'));

    await socket.until((message) => message.id === id && message.type === 'complete');
    expect(socket.of(id)).toHaveLength(2);
  },
);

test(`each event reaches exactly the live streams, under their ids (seed ${seed})`, async () => {
  await playSequences(graph, 20);
}, 180_000);
