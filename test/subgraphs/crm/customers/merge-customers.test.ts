import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff, globexOwner } from '../../../cast/cast.js';
import { busyCustomer as addBusyCustomer, createdBy, holdersOf } from '../../../kit/busy-customer.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let stranger: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, stranger] = await Promise.all([graph.signIn(acmeStaff), graph.signIn(globexOwner)]);
});
afterAll(() => graph?.stop());

const merge = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
  customer { id name email phone tags version } merge { id survivorId mergedId mergedBy { id } undoneAt } } }`;
const busyCustomer = (details?: object) => addBusyCustomer(staff, details);

const typesOf = async (id: string) =>
  (
    await graph.sql<{ type: string }>(
      'select event_type as type from kernel.event_log where record_id = $1 order by event_id',
      [id],
    )
  ).map(({ type }) => type);

test('what referred to the merged customer refers to the survivor, and the old id leads there', async () => {
  const [one, other] = [await busyCustomer({ tags: ['vip'] }), await busyCustomer({ tags: ['shop'] })];

  const { data, errors } = await staff.query(merge, {
    input: { survivorId: one.id, mergedId: other.id, choices: [{ field: 'email', from: 'MERGED' }] },
  });

  expect(errors).toBeUndefined();
  expect(data.mergeCustomers).toMatchObject({
    customer: { id: one.id, email: other.email, tags: ['shop', 'vip'], version: 2 },
    merge: { survivorId: one.id, mergedId: other.id, mergedBy: { id: acmeStaff.id }, undoneAt: null },
  });
  expect(await holdersOf(graph, other)).toEqual([one.id, one.id, one.id, one.id]);
  const read = await staff.rest('GET', `/v1/crm/customers/${other.id}`);
  expect([read.status, (read.body.data as any).customer_id]).toEqual([200, one.id]);
  const found = await staff.query('query ($id: ID!) { customer(id: $id) { id deals { nodes { id } } } }', {
    id: other.id,
  });
  expect(found.data.customer.deals.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
    [one.dealId, other.dealId].sort(),
  );
  expect((await stranger.rest('GET', `/v1/crm/customers/${other.id}`)).status).toBe(404);
  expect((await typesOf(one.id)).slice(1)).toEqual(['customer.updated', 'customer.merged']);
  const search = await staff.query(
    'query ($text: String!) { searchCustomers(text: $text) { nodes { customer { id } } } }',
    { text: other.notes.split(' ').at(-1)! },
  );
  expect(search.data.searchCustomers.nodes[0]).toEqual({ customer: { id: one.id } });
});

test('what is noted with the old id is noted with the survivor', async () => {
  const [one, other] = [await busyCustomer(), await busyCustomer()];
  await staff.query(merge, { input: { survivorId: one.id, mergedId: other.id } });

  const log = { customer_id: other.id, type: 'call', channel: 'phone' };
  const interaction = await createdBy(staff, '/v1/crm/interactions', log);
  const changed = await staff.rest('PATCH', `/v1/crm/customers/${other.id}`, { name: 'Changed' });

  expect(interaction.customer.customer_id ?? interaction.customer.id).toBe(one.id);
  expect(changed.body.data).toMatchObject({ customer_id: one.id, name: 'Changed' });
});

test('the preview names conflicts and counts what would be given', async () => {
  const [one, other] = [await busyCustomer({ phone: null }), await busyCustomer({ phone: '+4930555001' })];

  const { status, body } = await staff.rest('GET', `/v1/crm/customers/${one.id}/merge-preview/${other.id}`);

  expect(status).toBe(200);
  const { fields, references } = body.data as any;
  expect(fields.slice(1, 4)).toEqual([
    ...[
      {
        field: 'email',
        survivor_value: one.email,
        merged_value: other.email,
        is_conflict: true,
        suggested: 'SURVIVOR',
      },
    ],
    ...[
      {
        field: 'phone',
        survivor_value: null,
        merged_value: '+4930555001',
        is_conflict: false,
        suggested: 'MERGED',
      },
    ],
    {
      field: 'external_reference',
      survivor_value: null,
      merged_value: null,
      is_conflict: false,
      suggested: 'SURVIVOR',
    },
  ]);
  expect(references).toEqual([
    { subgraph: 'crm', label: 'tasks', count: 1 },
    { subgraph: 'crm', label: 'deals', count: 1 },
    { subgraph: 'crm', label: 'interactions', count: 1 },
    { subgraph: 'crm', label: 'former ids', count: 0 },
    { subgraph: 'billing', label: 'drafts of invoices', count: 0 },
    { subgraph: 'billing', label: 'invoices and credit notes', count: 0 },
    { subgraph: 'billing', label: 'payments', count: 0 },
  ]);
});

test('a stale version, a customer with itself and a foreign customer are refused, and nothing changes', async () => {
  const [one, other] = [await busyCustomer(), await busyCustomer()];
  const before = await footprint(graph);
  const ids = { survivorId: one.id, mergedId: other.id };

  const answers = await Promise.all([
    staff.query(merge, { input: { ...ids, mergedVersion: 7 } }),
    staff.query(merge, { input: { ...ids, mergedId: one.id } }),
    staff.query(merge, { input: { ...ids, choices: [{ field: 'shoe_size', from: 'MERGED' }] } }),
    stranger.query(merge, { input: ids }),
  ]);

  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    ...['STALE-001', 'VAL-001', 'VAL-001', 'NOT-FOUND-001'],
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('the timeline of the survivor tells of both', async () => {
  const [one, other] = [await busyCustomer(), await busyCustomer()];
  await staff.query(merge, { input: { survivorId: one.id, mergedId: other.id } });

  const types = await eventually(async () => {
    const { body } = await staff.rest('GET', `/v1/crm/customers/${other.id}/timeline`);
    const items = (body.data as any).items as { type: string; record_id: string }[];
    expect(items.filter(({ record_id }) => record_id === other.id)).toHaveLength(1);
    return items.map(({ type }) => type).sort();
  });

  expect(types).toEqual([
    ...['customer.created', 'customer.created', 'customer.merged', 'customer.updated', 'deal.created'],
    ...['deal.created', 'interaction.logged', 'interaction.logged', 'task.created', 'task.created'],
  ]);
});
