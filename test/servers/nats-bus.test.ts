import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acmeStaff, demoPassword } from '../cast/cast.js';
import { Client } from '../kit/client.js';
import { startHosted, type HostedPlatform } from '../kit/hosted-platform.js';
import { startNatsServer, type NatsServer } from '../kit/nats-server.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { begun, openSocket, subscribe } from '../kit/streams.js';
import { subgraphNames } from '../kit/subgraph-names.js';
import { publishedAll } from '../kit/tenant-tables.js';

const customerChanged = 'subscription { customerChanged { customer { name createdBy { name } } } }';

let nats: NatsServer;
let graph: Graph;
let gateway: HostedPlatform;
const sockets: SocketClient[] = [];

/** One process with everything, and a gateway alone that has no database: NATS brings it the events. */
beforeAll(async () => {
  nats = await startNatsServer();
  graph = await startGraph({ EVENT_BUS_URL: nats.url });
  const subgraphs = await startHosted(graph.environment, subgraphNames());
  const urls = subgraphNames().map((name) => `${name}=${subgraphs.url}/${name}`);
  // Empty counts as unset.
  const withoutDatabase = { ...graph.environment, DATABASE_URL: '' };
  gateway = await startHosted({ ...withoutDatabase, SUBGRAPH_URLS: urls.join(',') }, ['gateway']);
  await publishedAll(graph);
}, 120_000);
afterAll(async () => {
  for (const socket of sockets) await socket.dispose();
  await gateway?.close();
  await graph?.stop();
  await nats?.stop();
});

async function signInAt(url: string): Promise<Client> {
  const { body } = await new Client(url).rest('POST', '/v1/auth/login', {
    email: acmeStaff.email,
    password: demoPassword,
  });
  return new Client(url, (body.data as { access_token: string }).access_token);
}

async function streamAt(url: string) {
  const staff = await signInAt(url);
  const socket = openSocket(url, { params: { Authorization: `Bearer ${staff.token}` } });
  sockets.push(socket);
  const stream = subscribe(socket, customerChanged);
  await begun(stream, () => staff.rest('POST', '/v1/crm/customers', { name: 'Probe' }));
  return { staff, stream };
}

test('an event reaches the streams of every gateway, also of one without a database', async () => {
  const here = await streamAt(graph.url);
  const there = await streamAt(gateway.url);

  await here.staff.rest('POST', '/v1/crm/customers', { name: 'Ada' });
  await there.staff.rest('POST', '/v1/crm/customers', { name: 'Grace' });

  for (const { stream } of [here, there]) {
    for (const name of ['Ada', 'Grace']) {
      const answer = {
        data: { customerChanged: { customer: { name, createdBy: { name: acmeStaff.name } } } },
      };
      await stream.until((each) => JSON.stringify(each) === JSON.stringify(answer));
    }
  }
});

test('what was published while a gateway had lost the server comes when it is back', async () => {
  const { staff, stream } = await streamAt(gateway.url);

  await nats.pause();
  await staff.rest('POST', '/v1/crm/customers', { name: 'While away' });
  await nats.resume();

  await stream.until((answer) => JSON.stringify(answer).includes('While away'));
  expect(stream.answers.filter((answer) => JSON.stringify(answer).includes('While away'))).toHaveLength(1);
}, 180_000);
