import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff, globexOwner } from '../../../cast/cast.js';
import { busyCustomer, createdBy, type BusyCustomer } from '../../../kit/busy-customer.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let stranger: Client;
/** Merged with each other: `first` became one with `second`, and that one with `survivor`. */
let first: BusyCustomer;
let second: BusyCustomer;
let survivor: BusyCustomer;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, stranger] = await Promise.all([graph.signIn(acmeStaff), graph.signIn(globexOwner)]);
  first = await busyCustomer(staff);
  second = await busyCustomer(staff);
  survivor = await busyCustomer(staff);
  for (const [kept, merged] of [
    [second, first],
    [survivor, second],
  ] as const)
    await staff.rest('POST', `/v1/crm/customers/${kept.id}/merge`, { merged_id: merged.id });
});
afterAll(() => graph?.stop());

const customerOf = (record: any) => record.customer.customer_id ?? record.customer.id;

test('deals, tasks and interactions can be added and changed with an old id', async () => {
  const customer_id = first.id;
  const deal = await createdBy(staff, '/v1/crm/deals', { title: 'Wedding cake', customer_id });
  const task = await createdBy(staff, '/v1/crm/tasks', { title: 'Call back', customer_id });
  const other = await createdBy(staff, '/v1/crm/deals', { title: 'Bread' });
  const note = await createdBy(staff, '/v1/crm/tasks', { title: 'Bake' });

  const changedDeal = await staff.rest('PATCH', `/v1/crm/deals/${other.deal_id}`, { customer_id });
  const changedTask = await staff.rest('PATCH', `/v1/crm/tasks/${note.task_id}`, { customer_id });
  const again = await staff.rest('PATCH', `/v1/crm/deals/${other.deal_id}`, { customer_id });
  const logged = await staff.query(
    `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { customer { id } } } }`,
    { input: { customerId: second.id, type: 'call', channel: 'phone' } },
  );

  const records = [deal, task, changedDeal.body.data, changedTask.body.data, again.body.data];
  expect(records.map(customerOf)).toEqual(Array.from(records, () => survivor.id));
  expect(logged.data.logInteraction.interaction.customer).toEqual({ id: survivor.id });
  // Given once more by its old id, the customer is the same: no second change.
  const events = await graph.sql<{ type: string; customer: string }>(
    `select event_type as type, payload ->> 'customer_id' as customer from kernel.event_log
     where record_id = $1 order by event_id`,
    [other.deal_id],
  );
  expect(events).toEqual([
    { type: 'deal.created', customer: null },
    { type: 'deal.updated', customer: survivor.id },
  ]);
});

test('lists can be filtered by an old id, over GraphQL and REST', async () => {
  const lists = `query ($id: ID!) {
    deals(first: 100, filter: { customerId: { eq: $id } }) { nodes { id } }
    tasks(first: 100, filter: { customerId: { in: [$id] } }) { nodes { id } }
    interactions(first: 100, filter: { customerId: { eq: $id } }) { nodes { id } } }`;

  const [byOld, byNew] = await Promise.all([
    staff.query(lists, { id: first.id }),
    staff.query(lists, { id: survivor.id }),
  ]);
  const rest = await Promise.all(
    ['deals', 'tasks', 'interactions'].map((name) =>
      staff.rest('GET', `/v1/crm/${name}?limit=100&filter[customer_id]=${first.id}`),
    ),
  );

  expect(byOld.errors).toBeUndefined();
  expect(byOld.data).toEqual(byNew.data);
  const idsOf = (name: string) => byNew.data[name].nodes.map(({ id }: { id: string }) => id);
  expect(idsOf('deals')).toEqual(expect.arrayContaining([first.dealId, second.dealId, survivor.dealId]));
  expect(rest.map(({ body }) => (body.data as any).items.map((item: any) => Object.values(item)[0]))).toEqual(
    [idsOf('deals'), idsOf('tasks'), idsOf('interactions')],
  );
});

test('a customer named by an old id can be put into a company', async () => {
  const company = await createdBy(staff, '/v1/crm/companies', { name: 'Marzipan Ltd' });

  const put = await staff.rest('POST', `/v1/crm/customers/${first.id}/company`, {
    company_id: company.company_id,
  });

  expect(put.status).toBe(200);
  const rows = await graph.sql(`select id, company_id as "companyId" from crm.customers where id = any($1)`, [
    [first.id, second.id, survivor.id],
  ]);
  expect(rows).toEqual([{ id: survivor.id, companyId: company.company_id }]);
});

test('to another business an old id is as unknown as any', async () => {
  const deal = await createdBy(stranger, '/v1/crm/deals', { title: 'Tyres' });
  const task = await createdBy(stranger, '/v1/crm/tasks', { title: 'Balance' });
  const before = await footprint(graph);
  const customer_id = first.id;

  const refused = await Promise.all([
    stranger.rest('POST', '/v1/crm/deals', { title: 'Cake', customer_id }),
    stranger.rest('POST', '/v1/crm/tasks', { title: 'Ask', customer_id }),
    stranger.rest('PATCH', `/v1/crm/deals/${deal.deal_id}`, { customer_id }),
    stranger.rest('PATCH', `/v1/crm/tasks/${task.task_id}`, { customer_id }),
    stranger.rest('POST', '/v1/crm/interactions', { customer_id, type: 'call', channel: 'phone' }),
    stranger.rest('POST', `/v1/crm/customers/${customer_id}/company`, { company_id: null }),
  ]);
  const lists = await Promise.all(
    ['deals', 'tasks', 'interactions'].map((name) =>
      stranger.rest('GET', `/v1/crm/${name}?filter[customer_id]=${customer_id}`),
    ),
  );

  expect(refused.map(({ status, body }) => [status, body.error?.code])).toEqual(
    Array.from(refused, () => [404, 'NOT-FOUND-001']),
  );
  expect(lists.map(({ body }) => (body.data as any).items)).toEqual([[], [], []]);
  expect(await footprint(graph)).toEqual(before);
});
