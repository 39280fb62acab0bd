import { acme } from '../cast/cast.js';
import type { Client } from './client.js';
import type { Graph } from './start-graph.js';
import type { WebhookReceiver } from './webhook-receiver.js';
import { makeDeliveredWebhook } from './webhooks.js';

/** Makes what the demonstration lacks: an API key, an invitation, webhook endpoints with deliveries. */
export async function makeTenantRecords(
  client: Client,
  domain: string,
  receiver: WebhookReceiver,
): Promise<void> {
  await client.query('mutation { createApiKey(input: { name: "Shop", scopes: ["crm.view"] }) { secret } }');
  await client.query(
    'mutation ($email: String!) { inviteUser(input: { email: $email, role: "staff" }) { invitation { id } } }',
    { email: `newcomer@${domain}` },
  );
  // Three: one for each way to delete one, and one that stays.
  for (let count = 0; count < 3; count += 1) await makeDeliveredWebhook(client, receiver);
}

/** The cast's customers have the same names in both businesses. */
export async function makeAcmeUnmistakable(graph: Graph): Promise<void> {
  await graph.sql("update crm.customers set name = 'Acme ' || name where business_id = $1", [acme.id]);
  await graph.sql("update crm.interactions set notes = 'Acme ' || notes where business_id = $1", [acme.id]);
}
