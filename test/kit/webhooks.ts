import type { Client } from './client.js';
import { eventually } from './eventually.js';
import type { Graph } from './start-graph.js';
import type { WebhookReceiver } from './webhook-receiver.js';

export interface MadeEndpoint {
  readonly id: string;
  readonly secret: string;
}

const create = `mutation ($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) { webhookEndpoint { id } secret } }`;

/** An endpoint that hears of customers, unless said. Throws when it is refused. */
export async function makeEndpoint(
  by: Client,
  url: string,
  eventTypes = ['customer.*'],
): Promise<MadeEndpoint> {
  const { data, errors } = await by.query(create, { input: { url, eventTypes } });
  if (errors) throw new Error(errors[0]!.message);
  return { id: data.createWebhookEndpoint.webhookEndpoint.id, secret: data.createWebhookEndpoint.secret };
}

/** Makes a customer, and so an event. */
export async function makeCustomer(by: Client, name: string): Promise<string> {
  const { body } = await by.rest('POST', '/v1/crm/customers', { name });
  return (body.data as { customer_id: string }).customer_id;
}

export interface LoggedDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly status: string;
  readonly failure: string | null;
  readonly tries: number;
  readonly nextTryAt: string | null;
  readonly attempts: readonly {
    readonly responseStatus: number | null;
    readonly responseBody: string | null;
    readonly error: string | null;
    readonly durationMs: number;
    readonly requestHeaders: Record<string, string>;
  }[];
  readonly requestBody: string | null;
}

const log = `query ($endpointId: ID!) { webhookDeliveries(endpointId: $endpointId, first: 5) { nodes {
  id eventId status failure tries nextTryAt requestBody
  attempts { responseStatus responseBody error durationMs requestHeaders } } } }`;

/** The newest deliveries to an endpoint, newest first. */
export async function deliveriesTo(client: Client, endpointId: string): Promise<LoggedDelivery[]> {
  return (await client.query(log, { endpointId })).data.webhookDeliveries.nodes;
}

/** The newest delivery once it has so many tries behind it. */
export function awaitTries(client: Client, endpointId: string, tries: number): Promise<LoggedDelivery> {
  return eventually(async () => {
    const [delivery] = await deliveriesTo(client, endpointId);
    if (!delivery || delivery.tries < tries) throw new Error(`${delivery?.tries} of ${tries} tries`);
    return delivery;
  });
}

/** Makes the tries due that wait for later. */
export async function hurry(graph: Graph): Promise<void> {
  await graph.sql(
    `update graphile_worker._private_jobs set run_at = now() where run_at > now() and task_id in
       (select id from graphile_worker._private_tasks where identifier = 'notifications.deliver_webhook')`,
  );
}

/** An endpoint that nothing but tests reaches, and a delivery to it that has arrived: nothing is left to do. */
export async function makeDeliveredWebhook(
  by: Client,
  { url }: WebhookReceiver,
): Promise<{ endpointId: string; deliveryId: string }> {
  const { id: endpointId } = await makeEndpoint(by, url, ['webhook.disabled']);
  await by.rest('POST', `/v1/notifications/webhooks/${endpointId}/test`, {});
  const { id: deliveryId } = await awaitTries(by, endpointId, 1);
  return { endpointId, deliveryId };
}
