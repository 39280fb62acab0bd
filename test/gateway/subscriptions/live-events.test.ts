import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acmeStaff, globexStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import {
  begun,
  closeSockets,
  openSocket,
  streamsOpen,
  subscribe,
  type StreamAnswer,
} from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

const customerChanged = `subscription ($customerId: ID) {
  customerChanged(customerId: $customerId) {
    type recordId
    customer { name email createdBy { name } interactions(first: 1) { nodes { notes } } }
  }
}`;

let graph: Graph;
let staff: Client;
let globex: Client;
const sockets: SocketClient[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  // The gateway lets go of other files' streams in its own time.
  await closeSockets(graph.url, sockets);
  staff = await graph.signIn(acmeStaff);
  globex = await graph.signIn(globexStaff);
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

async function answersResolved(): Promise<number> {
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  return Number(/^braiflow_stream_answers_resolved_total (\d+)$/m.exec(metrics)![1]);
}

test('a customer that is created through REST reaches a stock client, with its author from identity', async () => {
  const resolvedBefore = await answersResolved();
  const stream = subscribe(socketOf(staff), customerChanged);
  const foreign = subscribe(socketOf(globex), customerChanged);
  await begun(stream, () => staff.rest('POST', '/v1/crm/customers', { name: 'Probe' }));
  await begun(foreign, () => globex.rest('POST', '/v1/crm/customers', { name: 'Probe of Globex' }));

  const { body } = await staff.rest('POST', '/v1/crm/customers', { name: 'Ada', email: 'ada@example.org' });

  const { customer_id: id } = body.data as { customer_id: string };
  const answer = await stream.until(tellsOf('Ada'));
  expect(answer).toEqual({
    data: {
      customerChanged: {
        type: 'customer.created',
        recordId: id,
        customer: {
          name: 'Ada',
          email: 'ada@example.org',
          createdBy: { name: acmeStaff.name },
          interactions: { nodes: [] },
        },
      },
    },
  });
  await globex.rest('POST', '/v1/crm/customers', { name: 'Globex only' });
  expect(await streamsOpen(graph.url)).toBe(2);
  expect(await answersResolved()).toBeGreaterThan(resolvedBefore);
  await foreign.until(tellsOf('Globex only'));
  expect(new Set(foreign.answers.map(nameOf))).toEqual(new Set(['Probe of Globex', 'Globex only']));
});

function nameOf({ data }: StreamAnswer) {
  return (data?.customerChanged?.customer as { name: string } | null | undefined)?.name;
}

function tellsOf(name: string) {
  return (answer: StreamAnswer) => nameOf(answer) === name;
}
