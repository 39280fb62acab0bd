import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { tenantTables } from '../../kit/tenant-tables.js';
import { startReceiver, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { awaitTries, deliveriesTo, makeCustomer, makeEndpoint } from '../../kit/webhooks.js';

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

test('no secret or signature stands in any table, event, job or answer', async () => {
  const owner = await graph.signIn(acmeOwner);
  const { id, secret } = await makeEndpoint(owner, receiver.url, ['*']);
  const path = `/v1/notifications/webhooks/${id}`;
  const { body } = await owner.rest('POST', `${path}/rotate-secret`, {});
  const secrets = [secret, (body.data as { secret: string }).secret];
  await owner.rest('POST', `${path}/test`, {});
  await awaitTries(owner, id, 1);

  const answers = [await owner.rest('GET', path), await owner.rest('GET', `${path}/deliveries`)];
  const tables = [...(await tenantTables(graph)), 'graphile_worker._private_jobs'];
  const stored = await Promise.all(tables.map((table) => graph.sql(`select t::text from ${table} t`)));
  const text = JSON.stringify([answers.map((answer) => answer.body), stored]);

  const signatures = receiver.received.flatMap(({ headers }) => headers['webhook-signature']!.split(' '));
  expect(signatures.length).toBeGreaterThan(0);
  for (const hidden of [...secrets, ...signatures])
    expect(text).not.toContain(hidden.replace(/^(whsec_|v1,)/, ''));
});

test('neither what was sent nor a receiver’s echo of it is shown to whoever may not see the event', async () => {
  receiver.answer((response, { body }) => response.writeHead(200).end(body));
  const owner = await graph.signIn(acmeOwner);
  const { id } = await makeEndpoint(owner, receiver.url);
  const watcher = await addMember(graph, acme, {
    name: 'Wanda Watcher',
    role: 'staff',
    grants: ['webhooks.view'],
    denials: ['crm.*'],
  });
  await makeCustomer(owner, 'Echo Secret');
  await awaitTries(owner, id, 1);

  const [told] = await deliveriesTo(owner, id);
  const [hidden] = await deliveriesTo(await graph.signIn(watcher), id);

  expect([told!.attempts[0]!.responseBody, told!.requestBody]).toEqual([
    expect.stringContaining('Echo Secret'),
    expect.stringContaining('Echo Secret'),
  ]);
  expect([
    hidden!.attempts[0]!.responseStatus,
    hidden!.attempts[0]!.responseBody,
    hidden!.requestBody,
  ]).toEqual([200, null, null]);
});
