import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, member, platform } from '../../cast/cast.js';
import { makeKey } from '../../kit/api-keys.js';
import { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';
import { startReceiver, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { awaitTries, deliveriesTo, hurry, makeCustomer, makeEndpoint } from '../../kit/webhooks.js';

let graph: Graph;
let owner: Client;
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

beforeEach(async () => {
  receiver = await startReceiver();
  await graph.sql('delete from notifications.webhook_endpoints where business_id = $1', [acme.id]);
});
afterEach(() => receiver?.close());

const create = (by: Client, body: object) =>
  by.rest('POST', '/v1/notifications/webhooks', { url: receiver.url, event_types: ['*'], ...body });

test.each([
  [{ url: 'ftp://hooks.example' }, 'url'],
  [{ url: 'https://user:password@hooks.example/' }, 'url'],
  [{ url: 'http://169.254.169.254/latest/meta-data' }, 'url'],
  [{ url: 'https://hooks.example:6379/' }, 'url'],
  [{ event_types: ['customer.exploded'] }, 'event_types'],
  [{ event_types: ['customer.*', 'unicorn.*'] }, 'event_types'],
])('an endpoint with %j is refused', async (body, field) => {
  const { status, body: answer } = await create(owner, body);

  expect([status, answer.error?.code]).toEqual([422, 'VAL-001']);
  expect(answer.error?.errors).toMatchObject([{ field }]);
});

test('ten endpoints are the most, also for those who come at once', async () => {
  const answers = await Promise.all(Array.from({ length: 14 }, () => create(owner, {})));

  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array(10).fill(201), ...Array(4).fill(409)]);
});

test('nobody sees through an endpoint what they may not see themselves', async () => {
  const { id } = await makeEndpoint(owner, receiver.url, ['customer.*']);
  const { secret } = await makeKey(owner, { scopes: ['webhooks.edit', 'webhooks.view', 'business.view'] });
  const key = new Client(graph.url, secret);
  const path = `/v1/notifications/webhooks/${id}`;
  await makeCustomer(owner, 'Unseen');
  await awaitTries(owner, id, 1);
  // The first use of a key is noted in its row.
  await key.rest('GET', path);
  const before = await footprint(graph);

  const refused = [
    await create(key, { event_types: ['*'] }),
    await create(key, { event_types: ['customer.created'] }),
    await key.rest('PATCH', path, { url: `${receiver.url}/mine` }),
    await key.rest('POST', `${path}/rotate-secret`, {}),
  ];
  const log = await key.rest('GET', `${path}/deliveries`);

  expect(refused.map(({ status, body }) => [status, body.error?.code])).toEqual(
    Array(4).fill([403, 'AUTH-004']),
  );
  expect((log.body.data as any).items).toMatchObject([
    { event_type: 'customer.created', request_body: null },
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('a suspended business sends nothing; what waits leaves when it is restored', async () => {
  const { id } = await makeEndpoint(owner, receiver.url, ['business.*', 'customer.*']);
  const ops = await graph.signInStaff(member(platform, 'admin_ops'));
  const change = (verb: string) =>
    ops.query(
      `mutation ($input: ${verb === 'suspend' ? 'Suspend' : 'Restore'}BusinessInput!) { ${verb}Business(input: $input) { business { id } } }`,
      {
        input: { id: acme.id, reason: 'Unpaid' },
      },
    );
  const delivery = () =>
    graph.sql<{ status: string; tries: number; waits: boolean }>(
      'select status, tries, next_try_at > now() as waits from notifications.webhook_deliveries where endpoint_id = $1',
      [id],
    );

  await change('suspend');
  await eventually(async () =>
    expect(await delivery()).toEqual([{ status: 'pending', tries: 0, waits: true }]),
  );
  expect(receiver.connections()).toBe(0);
  await change('restore');
  await footprint(graph);
  await hurry(graph);
  const arrived = await receiver.awaitCount(2);

  expect(arrived.map(({ payload }) => payload.data.object.status).sort()).toEqual(['active', 'suspended']);
});

test('of an inactive module nothing is sent', async () => {
  await graph.sql("update identity.businesses set status = 'active' where business_id = $1", [acme.id]);
  const staff = await graph.signIn(acmeStaff);
  const { id } = await makeEndpoint(owner, receiver.url);
  receiver.answer((response) => response.writeHead(500).end());

  await makeCustomer(staff, 'Before');
  await awaitTries(owner, id, 1);
  await owner.rest('POST', '/v1/business/modules/crm/deactivate');
  await footprint(graph);
  await hurry(graph);
  const delivery = await eventually(async () => {
    const [newest] = await deliveriesTo(owner, id);
    expect(newest!.status).toBe('FAILED');
    return newest!;
  });
  await owner.rest('POST', '/v1/business/modules/crm/activate');

  expect(delivery).toMatchObject({ failure: 'MODULE_INACTIVE', tries: 1 });
  expect(receiver.received).toHaveLength(1);
});
