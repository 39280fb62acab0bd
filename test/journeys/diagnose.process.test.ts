import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { eventually } from '../kit/eventually.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';
import { awaitTries, makeEndpoint } from '../kit/webhooks.js';

let graph: Graph;
let receiver: WebhookReceiver;
let [owner, staff]: Client[] = [];

beforeAll(async () => {
  graph = await startGraph();
  receiver = await startReceiver();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

/** What the command prints, run beside the platform as the application role. */
async function diagnose(...args: string[]): Promise<string> {
  const { PATH = '' } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/main.js', '--diagnose', ...args], {
    env: { PATH, ...graph.environment },
  });
  return stdout;
}

test('the whole way of a request is told, from its answer to the webhook that failed', async () => {
  receiver.answer((response) => response.writeHead(500).end('out of order'));
  const { id: endpointId, secret } = await makeEndpoint(owner!, `${receiver.url}?key=hook-secret`);
  const made = await staff!.rest('POST', '/v1/crm/customers', {
    name: 'Nora Nielsen',
    email: 'nora@private.example',
  });
  const requestId = made.headers.get('x-request-id')!;
  const { id: deliveryId, eventId } = await awaitTries(owner!, endpointId, 1);
  await eventually(async () => {
    const { status } = await owner!.rest('GET', `/v1/developer/requests/${requestId}`);
    expect(status).toBe(200);
  });

  const told = await diagnose(requestId, '--json');
  const text = await diagnose(requestId);

  const { customer_id: customerId } = made.body.data as { customer_id: string };
  expect(JSON.parse(told)).toMatchObject({
    requestId,
    businesses: [
      {
        businessId: acme.id,
        found: {
          requests: [{ path: '/v1/crm/customers', operationName: 'CreateCustomer', status: 201 }],
          'audit trail': [{ action: 'customer.created', recordId: customerId, userId: acmeStaff.id }],
          events: [{ id: eventId, type: 'customer.created', createdAt: expect.stringMatching(/T.+Z$/) }],
          'webhook deliveries': [
            // It is tried again after some seconds, on a slow machine before it is looked at.
            {
              id: deliveryId,
              eventId,
              status: 'pending',
              tries: expect.any(Number),
              attempts: expect.arrayContaining([expect.objectContaining({ responseStatus: 500 })]),
            },
          ],
        },
      },
    ],
  });
  for (const part of [`Request ${requestId}`, `Business ${acme.id}`, 'responseStatus=500', deliveryId])
    expect(text).toContain(part);
  for (const hidden of ['nora@private.example', 'Nora', 'hook-secret', secret, staff!.token!])
    expect(told + text).not.toContain(hidden);
});

test('a job that failed of it is told, without what its payload holds', async () => {
  const { headers } = await staff!.rest('GET', '/v1/me');
  const requestId = headers.get('x-request-id')!;
  await graph.sql(
    `select graphile_worker.add_job('test.unknown', json_build_object('requestId', $1::text, 'token', 'bri_hidden'),
       job_key := 'test:failed')`,
    [requestId],
  );
  await graph.sql(
    "update graphile_worker._private_jobs set attempts = 2, last_error = 'Refused: bri_hidden' where key = 'test:failed'",
  );

  const { failedJobs } = JSON.parse(await diagnose(requestId, '--json'));

  expect(failedJobs).toEqual([
    {
      id: expect.any(String),
      job: 'test.unknown',
      attempts: 2,
      maxAttempts: 25,
      lastError: 'Refused: […]',
    },
  ]);
});

test('one id that two businesses used is told for each', async () => {
  const requestId = `shared_${crypto.randomUUID()}`;
  for (const client of [owner!, await graph.signIn(globexOwner)]) {
    const headers = { authorization: `Bearer ${client.token}`, 'x-request-id': requestId };
    await fetch(`${graph.url}/v1/me`, { headers });
    await eventually(async () => {
      const { status } = await client.rest('GET', `/v1/developer/requests/${requestId}`);
      expect(status).toBe(200);
    });
  }

  expect(JSON.parse(await diagnose(requestId, '--json')).businesses).toHaveLength(2);
});
