import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { acme, acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { startReceiver, type ReceivedWebhook, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { makeCustomer, makeEndpoint } from '../../kit/webhooks.js';

let graph: Graph;
let owner: Client;
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  receiver = await startReceiver();
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

const verify = (secret: string, { body, headers }: Pick<ReceivedWebhook, 'body' | 'headers'>) =>
  new Webhook(secret).verify(body, headers);

test('a delivery is what the contract says, and any library of Standard Webhooks verifies it', async () => {
  const { secret } = await makeEndpoint(owner, receiver.url);

  const id = await makeCustomer(owner, 'Ada Adler');
  await owner.rest('PATCH', `/v1/crm/customers/${id}`, { name: 'Ada Brandt' });
  const [created, updated] = await receiver.awaitCount(2);

  const [{ event_id: eventId, seq, at }] = (await graph.sql<{ event_id: string; seq: string; at: Date }>(
    `select event_id, seq, created_at as at from kernel.event_log join kernel.event_sequence using (business_id, event_id)
     where record_id = $1 order by seq`,
    [id],
  )) as [{ event_id: string; seq: string; at: Date }];
  const object = {
    customer_id: id,
    name: 'Ada Adler',
    email: null,
    phone: null,
    external_reference: null,
    company_id: null,
    tags: [],
    custom: {},
  };
  expect(created!.payload.data.object).toEqual(object);
  expect(created!.body).toBe(
    JSON.stringify({
      id: eventId,
      type: 'customer.created',
      api_version: 'v1',
      timestamp: at.toISOString(),
      business_id: acme.id,
      seq: Number(seq),
      data: { object: created!.payload.data.object, previous_attributes: null },
    }),
  );
  expect(created!.payload.data.object).toEqual(object);
  expect(updated!.payload).toMatchObject({
    type: 'customer.updated',
    seq: Number(seq) + 1,
    data: { object: { ...object, name: 'Ada Brandt' }, previous_attributes: { name: 'Ada Adler' } },
  });
  expect(created!.headers).toMatchObject({
    'content-type': 'application/json',
    'webhook-id': eventId,
    host: new URL(receiver.url).host,
  });
  expect(verify(secret, created!)).toEqual(created!.payload);
  expect(verify(secret, updated!)).toEqual(updated!.payload);
});

test('an altered body, id or time, another secret and a delivery of 301 s ago are refused', async () => {
  const { secret } = await makeEndpoint(owner, receiver.url, ['webhook.disabled']);
  const { secret: other } = await makeEndpoint(owner, `${receiver.url}/other`, ['webhook.disabled']);
  const { secret: used, id } = await makeEndpoint(owner, receiver.url, ['interaction.logged']);
  const before = receiver.received.length;
  await owner.rest('POST', `/v1/notifications/webhooks/${id}/test`, {});
  const genuine = (await receiver.awaitCount(before + 1)).at(-1)!;
  const { headers, body } = genuine;

  expect(verify(used, genuine)).toMatchObject({ type: 'webhook.test' });
  expect(() => verify(secret, genuine)).toThrow();
  expect(() => verify(other, genuine)).toThrow();
  expect(() => verify(used, { headers, body: body.replace('works', 'worked') })).toThrow();
  expect(() => verify(used, { body, headers: { ...headers, 'webhook-id': crypto.randomUUID() } })).toThrow();
  const earlier = String(Number(headers['webhook-timestamp']) - 1);
  expect(() => verify(used, { body, headers: { ...headers, 'webhook-timestamp': earlier } })).toThrow();
  const now = Date.now;
  try {
    Date.now = () => (Number(headers['webhook-timestamp']) + 301) * 1_000;
    expect(() => verify(used, genuine)).toThrow('Message timestamp too old');
  } finally {
    Date.now = now;
  }
});

test('for 24 hours after a rotation either secret verifies, then the new one alone', async () => {
  const { id, secret: old } = await makeEndpoint(owner, receiver.url, ['interaction.logged']);
  const rotated = await owner.rest('POST', `/v1/notifications/webhooks/${id}/rotate-secret`, {});
  const { secret: new_, webhook_endpoint: endpoint } = rotated.body.data as {
    secret: string;
    webhook_endpoint: { previous_secret_until: string };
  };
  const tested = async () => {
    const before = receiver.received.length;
    await owner.rest('POST', `/v1/notifications/webhooks/${id}/test`, {});
    return (await receiver.awaitCount(before + 1)).at(-1)!;
  };

  const during = await tested();
  await graph.sql('update notifications.webhook_endpoints set previous_secret_until = now() where id = $1', [
    id,
  ]);
  const after = await tested();

  expect(new_).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(Math.round((Date.parse(endpoint.previous_secret_until) - Date.now()) / 3_600_000)).toBe(24);
  expect(during.headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
  expect(verify(old, during)).toEqual(verify(new_, during));
  expect(after.headers['webhook-signature']).toMatch(/^v1,\S{44}$/);
  expect(verify(new_, after)).toMatchObject({ type: 'webhook.test' });
  expect(() => verify(old, after)).toThrow();
});
