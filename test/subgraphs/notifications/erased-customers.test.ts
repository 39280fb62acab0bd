import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { startReceiver, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { makeEndpoint } from '../../kit/webhooks.js';

let graph: Graph;
let owner: Client;
let receiver: WebhookReceiver;

beforeAll(async () => {
  [graph, receiver] = await Promise.all([leaseGraph(), startReceiver()]);
  owner = await graph.signIn(acmeOwner);
  await makeEndpoint(owner, receiver.url);
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

test('what was sent about an erased person is blanked, and the delivery stays', async () => {
  const email = 'wanda@webhook.example';
  const { body } = await owner.rest('POST', '/v1/crm/customers', { name: 'Wanda Webhook', email });
  const { customer_id: id } = body.data as { customer_id: string };
  const sent = `select d.body::jsonb -> 'data' as data from notifications.webhook_deliveries d
    join kernel.event_log e using (business_id, event_id) where e.record_id = $1 and e.event_type = 'customer.created'`;
  await eventually(async () => {
    expect(await graph.sql(sent, [id])).toMatchObject([{ data: { object: { email } } }]);
  });

  await owner.rest('POST', `/v1/crm/customers/${id}/erase`);

  await eventually(async () => {
    const blank = { data: { object: {}, previous_attributes: null } };
    expect(await graph.sql(sent, [id])).toEqual([blank]);
  });
});
