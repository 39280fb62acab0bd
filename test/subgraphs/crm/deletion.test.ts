import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { customerReferences } from '../../../subgraphs/crm/customers/references.js';

let graph: Graph;
let staff: Client;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, owner] = await Promise.all([graph.signIn(acmeStaff), graph.signIn(acmeOwner)]);
});
afterAll(() => graph?.stop());

const fields = 'id title';
const mutate = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { deal { ${fields} } } }`;

async function newDeal(input: object = {}): Promise<any> {
  const { data } = await staff.query(mutate('createDeal'), { input: { title: 'Cake', ...input } });
  return data.createDeal.deal;
}

function eventsOf(id: string) {
  return graph.sql<{ event_type: string; payload: any }>(
    'select event_type, payload from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

const typesOf = async (id: string) => (await eventsOf(id)).map(({ event_type }) => event_type);

test('an erased customer leaves its deals and tasks without a customer', async () => {
  const { data } = await staff.query(
    'mutation { createCustomer(input: { name: "Erika Erased" }) { customer { id } } }',
  );
  const { id: erasedId } = data.createCustomer.customer;
  const deal = await newDeal({ customerId: erasedId });
  const task = await staff.rest('POST', '/v1/crm/tasks', { title: 'Ask', customer_id: erasedId });

  await owner.rest('DELETE', `/v1/crm/customers/${erasedId}`);

  const left = await staff.query(
    'query ($deal: ID!, $task: ID!) { deal(id: $deal) { title customer { id } } task(id: $task) { title customer { id } } }',
    { deal: deal.id, task: (task.body.data as any).task_id },
  );
  expect(left.data).toEqual({
    deal: { title: '[erased]', customer: null },
    task: { title: '[erased]', customer: null },
  });
});

test('a deleted deal takes its history along and leaves its tasks', async () => {
  const { id } = await newDeal();
  const task = await staff.rest('POST', '/v1/crm/tasks', { title: 'Ask', deal_id: id });

  const { body } = await staff.rest('DELETE', `/v1/crm/deals/${id}`);

  expect(body.data).toEqual({ deleted_id: id });
  expect(await graph.sql('select id from crm.deal_stage_changes where deal_id = $1', [id])).toEqual([]);
  const read = await staff.rest('GET', `/v1/crm/tasks/${(task.body.data as any).task_id}`);
  expect(read.body.data).toMatchObject({ title: 'Ask', deal: null });
  expect((await typesOf(id)).at(-1)).toBe('deal.deleted');
});

test('every column that names a customer is declared, with what deleting the customer does to it', async () => {
  const keys = await graph.sql<{ table: string; column: string; action: string }>(
    `select c.conrelid::regclass::text as table, a.attname as column, c.confdeltype as action
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
     where c.contype = 'f' and c.confrelid = 'crm.customers'::regclass and c.conparentid = 0 order by 1, 2`,
  );

  const declared = customerReferences.flatMap(({ table, column, onErase }) =>
    column === 'customer_id' ? [`${table} ${column} ${onErase === 'delete' ? 'delete' : 'clear'}`] : [],
  );
  const found = keys.map(
    ({ table, column, action }) => `${table} ${column} ${action === 'c' ? 'delete' : 'clear'}`,
  );
  const pairs = ['crm.duplicate_pairs first_id delete', 'crm.duplicate_pairs second_id delete'];
  // Postings have no foreign key: whatever deletes a customer deletes them.
  expect(found.sort()).toEqual(
    [...declared.filter((each) => !each.startsWith('crm.search_postings')), ...pairs].sort(),
  );
});
