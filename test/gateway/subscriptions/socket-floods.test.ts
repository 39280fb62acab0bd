import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { ProtocolSocket, subscribing, type Frame } from '../../kit/protocol-socket.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { streamsOpen } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

const ping = 9;
const pong = 10;

let graph: Graph;
let staff: Client;
let owner: Client;
const sockets: ProtocolSocket[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  staff = await graph.signIn(acmeStaff);
  owner = await graph.signIn(acmeOwner);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.close();
  await eventually(async () => expect(await streamsOpen(graph.url)).toBe(0));
});
afterAll(() => graph?.stop());

async function open(caller?: Client): Promise<ProtocolSocket> {
  const socket = caller
    ? await ProtocolSocket.acknowledged(graph.url, caller.token)
    : await ProtocolSocket.open(graph.url);
  sockets.push(socket);
  return socket;
}

function framesOf(count: number, frame: Frame): Frame[] {
  return Array.from({ length: count }, () => frame);
}

const pingOf = (bytes: number) => JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(bytes) } });

describe('nobody', () => {
  test('may send a handful of messages before they say who they are', async () => {
    const socket = await open();

    socket.send(...Array.from({ length: 1_000 }, () => ({ type: 'ping' })));

    expect(await socket.ended).toEqual({
      code: 1013,
      reason: 'RATE-001: Too many messages on this socket',
    });
    expect(socket.messages).toEqual(Array.from({ length: 8 }, () => ({ type: 'pong' })));
  });

  test('may send no long message', async () => {
    const socket = await open();

    socket.send(pingOf(15_000), ...Array.from({ length: 50 }, () => pingOf(200_000)));

    expect(await socket.ended).toMatchObject({ code: 1009 });
    expect(socket.messages).toEqual([{ type: 'pong' }]);
  });

  test('who says nothing is closed', async () => {
    const socket = await open();

    expect(await socket.ended).toMatchObject({ code: 4408 });
  });

  test('whose token is no one’s can try once for each socket', async () => {
    const socket = await open();
    const init = { type: 'connection_init', payload: { Authorization: 'Bearer nobody’s' } };

    socket.send(init, init, init);

    expect(await socket.ended).toMatchObject({ code: 4403 });
  });
});

describe('a caller', () => {
  const floods: Record<string, (socket: ProtocolSocket) => void> = {
    pings: (socket) => socket.send(...Array.from({ length: 1_000 }, () => ({ type: 'ping' }))),
    pongs: (socket) => socket.send(...Array.from({ length: 1_000 }, () => ({ type: 'pong' }))),
    'ends of nothing': (socket) =>
      socket.send(...Array.from({ length: 1_000 }, () => ({ id: '1', type: 'complete' }))),
    'long pings': (socket) => socket.send(...Array.from({ length: 100 }, () => pingOf(200_000))),
    'frames that ping': (socket) =>
      socket.write(...framesOf(1_000, { opcode: ping, bytes: Buffer.alloc(125) })),
    'frames that pong': (socket) =>
      socket.write(...framesOf(1_000, { opcode: pong, bytes: Buffer.alloc(125) })),
  };

  test(`who sends too many of one kind is cut off: ${Object.keys(floods).join(', ')}`, async () => {
    for (const [index, flood] of Object.values(floods).entries())
      flood(await open(index % 2 ? staff : owner));

    for (const socket of sockets) {
      expect(await socket.ended).toEqual({
        code: 1013,
        reason: 'RATE-001: Too many messages on this socket',
      });
      expect(socket.messages.length).toBeLessThanOrEqual(250);
    }
  });

  test('who begins and ends all that a socket may have, twice in one breath, sends no more than is allowed', async () => {
    const socket = await open(staff);
    const all = Array.from({ length: 49 }, (_, index) => `s${index}`);
    const query = 'subscription { customerChanged { id } }';

    for (let round = 0; round < 2; round += 1)
      socket.send(...all.map((id) => subscribing(id, query)), ...all.map((id) => ({ id, type: 'complete' })));

    await socket.read();
    const [, ...rest] = socket.messages;
    // Those of the first round count until they have begun, which takes as long as it takes.
    const refused = rest.filter(({ type }) => type === 'error');
    expect(rest.filter(({ type }) => type !== 'error')).toEqual([{ type: 'pong' }]);
    for (const { payload } of refused) expect(payload).toMatchObject([{ extensions: { httpStatus: 429 } }]);
  });

  test('who asks on and on without reading is cut off', async () => {
    const tags = Array.from({ length: 50 }, (_, index) => `${index}`.padStart(50, 't'));
    const create = () => owner.rest('POST', '/v1/crm/customers', { name: 'n'.repeat(200), tags });
    await Promise.all(Array.from({ length: 100 }, create));
    const aliases = ['a', 'b', 'c', 'd', 'e'].map((alias) => `${alias}: tags`).join(' ');
    const socket = await open(staff);
    socket.pause();

    // Answers of 1.5 MB: the network takes a few of them, and 1 MiB may wait.
    for (let asked = 0; asked < 30; asked += 1)
      socket.subscribe(`${asked}`, `{ customers(first: 100) { nodes { name ${aliases} } } }`);

    await eventually(async () => expect(await streamsOpen(graph.url)).toBe(0));
    socket.resume();
    expect(await socket.ended).toMatchObject({ code: 1006 });
  }, 180_000);
});
