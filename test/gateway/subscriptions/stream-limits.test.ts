import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { begun, closeSockets, openSocket, streamsOpen, subscribe } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

const customerChanged = 'subscription { customerChanged { cursor customer { name } } }';

let graph: Graph;
let staff: Client;
let owner: Client;
const sockets: SocketClient[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  staff = await graph.signIn(acmeStaff);
  owner = await graph.signIn(acmeOwner);
});
afterEach(() => closeSockets(graph.url, sockets));
afterAll(() => graph?.stop());

function socketOf({ token }: Client): SocketClient {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${token}` } });
  sockets.push(socket);
  return socket;
}

function create(name: string) {
  return owner.rest('POST', '/v1/crm/customers', { name });
}

test('a caller has at most five sockets; a sixth is asked to come later', async () => {
  for (let open = 0; open < 5; open += 1) {
    await begun(subscribe(socketOf(staff), customerChanged), () => create('Probe'));
  }

  const sixth = subscribe(socketOf(staff), customerChanged);
  expect(await sixth.ended).toMatchObject({ code: 1013, reason: expect.stringContaining('STREAM-002') });

  await sockets[0]!.dispose();
  await eventually(async () => expect(await streamsOpen(graph.url)).toBe(4));
  await begun(subscribe(socketOf(staff), customerChanged), () => create('After one has left'));
});

test('a socket carries at most 50 subscriptions', async () => {
  const socket = socketOf(staff);
  const streams = Array.from({ length: 51 }, () => subscribe(socket, customerChanged));

  expect(await streams[50]!.ended).toMatchObject([{ extensions: { code: 'STREAM-002', httpStatus: 429 } }]);
  await begun(streams[49]!, () => create('Probe'));
});

test('queries and mutations run over a socket as over HTTP', async () => {
  const socket = socketOf(staff);

  const me = subscribe(socket, '{ me { email } }');
  const refused = subscribe(socket, 'mutation { createApiKey(input: { name: "x", scopes: [] }) { secret } }');

  await me.ended;
  expect(me.answers).toMatchObject([
    { data: { me: { email: acmeStaff.email } }, extensions: { cost: { actual: 1 } } },
  ]);
  await refused.ended;
  expect(refused.answers[0]?.errors).toMatchObject([{ extensions: { code: 'AUTH-004', httpStatus: 403 } }]);
});

test.each([
  ['no document', '{ customerChanged', 'VAL-001'],
  ['an unknown field', 'subscription { customerVanished { id } }', 'VAL-001'],
  ['two fields', 'subscription { customerChanged { id } interactionChanged { id } }', 'VAL-001'],
  [
    'a cursor of nobody',
    'subscription { customerChanged(after: "17.AAAAAAAAAAAAAAAAAAAAAA") { id } }',
    'PAGE-001',
  ],
  ['a bad argument', 'subscription { customerChanged(customerId: "x") { id } }', 'VAL-001'],
  [
    'a deep document',
    `subscription { customerChanged { customer ${'{ createdBy { business '.repeat(9)} { id } ${'} }'.repeat(9)} } }`,
    'VAL-001',
  ],
])('%s is refused, and the socket stays open', async (_what, document, code) => {
  const socket = socketOf(staff);

  const bad = subscribe(socket, document);

  expect(await bad.ended).toMatchObject([{ extensions: { code } }]);
  const good = subscribe(socket, '{ me { email } }');
  await good.ended;
  expect(good.answers).toHaveLength(1);
});

test('nobody gets a stream, over a socket or as server-sent events', async () => {
  const socket = openSocket(graph.url);
  sockets.push(socket);

  expect(await subscribe(socket, customerChanged).ended).toMatchObject({
    code: 4403,
    reason: expect.stringContaining('AUTH-004'),
  });
  expect(await graph.nobody.query(customerChanged)).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'AUTH-004', httpStatus: 401 } }],
  });
});

test('a client that does not read is told to resume, and the others wait for nothing', async () => {
  const reading = subscribe(socketOf(owner), customerChanged);
  await begun(reading, () => create('Probe'));
  const deaf = await openDeaf(staff.token!);

  const name = 'n'.repeat(200);
  const tags = Array.from({ length: 50 }, (_, index) => `${index}`.padStart(50, 't'));
  for (let batch = 0; batch < 16; batch += 1) {
    await Promise.all(
      Array.from({ length: 50 }, () => owner.rest('POST', '/v1/crm/customers', { name, tags })),
    );
  }
  await create('The last one');

  await reading.until(({ data }) => nameIn(data) === 'The last one');
  deaf.resume();
  const messages = await deaf.messages((message) => message.type === 'error');
  expect(messages.at(-1)?.payload).toMatchObject([{ extensions: { code: 'STREAM-001', httpStatus: 429 } }]);
  deaf.close();
}, 120_000);

function nameIn(data: unknown): unknown {
  return (data as { customerChanged?: { customer?: { name?: string } } } | null)?.customerChanged?.customer
    ?.name;
}

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

/** A client that subscribes and then reads nothing until it is told to. */
async function openDeaf(token: string) {
  const socket = new WebSocket(`${graph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const received: Message[] = [];
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString()) as Message));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } }));
  await eventually(async () => expect(received).toHaveLength(1));
  const repeated = Array.from({ length: 14 }, (_, index) => `t${index}: tags`).join(' ');
  // Frames of 40 KB: the network holds back a few hundred of them for a client, the gateway 256 more.
  const query = `subscription { customerChanged { customer { name ${repeated} } } }`;
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await eventually(async () => {
    await create('Probe');
    expect(received.length).toBeGreaterThan(1);
  });
  socket.pause();
  return {
    resume: () => socket.resume(),
    close: () => socket.close(),
    messages: (isEnough: (message: Message) => boolean) =>
      eventually(async () => {
        expect(received.some(isEnough)).toBe(true);
        return received;
      }),
  };
}
