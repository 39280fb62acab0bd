import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff } from '../../../cast/cast.js';
import { busyCustomer as addBusyCustomer, holdersOf } from '../../../kit/busy-customer.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const merge = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
  customer { id name email phone tags version } merge { id survivorId mergedId mergedBy { id } undoneAt } } }`;
const undo = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) {
  survivor { id name email phone tags } restored { id name email phone tags version } merge { undoneAt } } }`;

const busyCustomer = (details?: object) => addBusyCustomer(staff, details);

const typesOf = async (id: string) =>
  (
    await graph.sql<{ type: string }>(
      'select event_type as type from kernel.event_log where record_id = $1 order by event_id',
      [id],
    )
  ).map(({ type }) => type);

test('undone, both are as they were, but for what was changed since', async () => {
  const one = await busyCustomer({ tags: ['vip'] });
  const other = await busyCustomer({ tags: ['shop'], phone: '+4930555002' });
  const { data } = await staff.query(merge, {
    input: { survivorId: one.id, mergedId: other.id, choices: [{ field: 'email', from: 'MERGED' }] },
  });
  await staff.rest('PATCH', `/v1/crm/customers/${one.id}`, { name: 'Since', tags: ['shop', 'vip', 'new'] });
  await staff.rest('PATCH', `/v1/crm/deals/${other.dealId}`, { customer_id: null });

  const undone = await staff.query(undo, { input: { id: data.mergeCustomers.merge.id } });

  expect(undone.errors).toBeUndefined();
  const { survivor, restored } = undone.data.undoMerge;
  expect(survivor).toEqual({
    id: one.id,
    name: 'Since',
    email: one.email,
    phone: null,
    tags: ['new', 'vip'],
  });
  expect(restored).toMatchObject({
    id: other.id,
    email: other.email,
    phone: '+4930555002',
    tags: ['shop'],
    version: 2,
  });
  expect(await holdersOf(graph, other)).toEqual([other.id, null, other.id, other.id]);
  expect(await holdersOf(graph, one)).toEqual([one.id, one.id, one.id, one.id]);
  const again = await staff.query(undo, { input: { id: data.mergeCustomers.merge.id } });
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT-001' });
  const left = await graph.sql('select from kernel.reference_moves where merge_id = $1', [
    data.mergeCustomers.merge.id,
  ]);
  expect(left).toEqual([]);
});

test('a merge of a survivor takes its former ids along, and is undone first', async () => {
  const [one, two, three] = [await busyCustomer(), await busyCustomer(), await busyCustomer()];
  const first = await staff.query(merge, { input: { survivorId: two.id, mergedId: one.id } });
  const second = await staff.query(merge, { input: { survivorId: three.id, mergedId: two.id } });
  const firstId = { id: first.data.mergeCustomers.merge.id };

  const read = await staff.rest('GET', `/v1/crm/customers/${one.id}`);
  const early = await staff.query(undo, { input: firstId });
  const later = await staff.query(undo, { input: { id: second.data.mergeCustomers.merge.id } });
  const both = await staff.query(undo, { input: firstId });

  expect((read.body.data as any).customer_id).toBe(three.id);
  expect(early.errors?.[0]?.message).toContain('undo that merge first');
  expect(later.data.undoMerge.restored.id).toBe(two.id);
  expect(both.data.undoMerge.restored.id).toBe(one.id);
  expect(await holdersOf(graph, one)).toEqual([one.id, one.id, one.id, one.id]);
});

test('after 30 days a merge stays', async () => {
  const [one, other] = [await busyCustomer(), await busyCustomer()];
  const { data } = await staff.query(merge, { input: { survivorId: one.id, mergedId: other.id } });
  const { id } = data.mergeCustomers.merge;
  await graph.sql(`update crm.customer_merges set merged_at = merged_at - interval '31 days' where id = $1`, [
    id,
  ]);

  const { errors } = await staff.query(undo, { input: { id } });

  expect(errors?.[0]).toMatchObject({
    message:
      'The merge cannot be undone: that is possible for 30 days, and until one of the persons is erased.',
  });
  expect((await typesOf(one.id)).at(-1)).toBe('customer.merged');
});
