import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { readOptions } from '../../../sdk/listen-options.js';
import { listen } from '../../../sdk/webhooks-listen.js';
import { acme, acmeStaff } from '../../cast/cast.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { publishedAll } from '../../kit/tenant-tables.js';
import { startReceiver, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { makeCustomer } from '../../kit/webhooks.js';

let graph: Graph;
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await leaseGraph();
  receiver = await startReceiver();
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

test('new events arrive at a local receiver, signed with the secret that is printed', async () => {
  const staff = await graph.signIn(acmeStaff);
  await publishedAll(graph);
  const lines: string[] = [];
  const stop = new AbortController();
  const options = readOptions(['--forward', receiver.url, '--url', graph.url], {
    BRAIFLOW_TOKEN: staff.token,
  });
  const ended = listen(options, stop.signal, (line) => lines.push(line));
  await eventually(async () => expect(lines).toHaveLength(1));
  const secret = /whsec_\S+/.exec(lines[0]!)![0];

  const id = await makeCustomer(staff, 'Listened');
  const [{ body, headers }] = (await receiver.awaitCount(1)) as [WebhookReceiver['received'][number]];
  await eventually(async () => expect(lines).toHaveLength(2));
  stop.abort();
  await ended;

  expect(new Webhook(secret).verify(body, headers)).toMatchObject({
    type: 'customer.created',
    business_id: acme.id,
    data: { object: { customer_id: id, name: 'Listened' }, previous_attributes: null },
  });
  expect(lines[1]).toMatch(/^\S+Z \d+ customer\.created -> 204 \(\d+ ms\)$/);
});

test('what is missing on the command line is said', () => {
  expect(() => readOptions([], { BRAIFLOW_TOKEN: 'x' })).toThrow('--forward is missing');
  expect(() => readOptions(['--forward', 'http://localhost:1'], {})).toThrow(
    'set BRAIFLOW_TOKEN or give --token',
  );
});
