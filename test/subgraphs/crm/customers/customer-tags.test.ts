import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(acmeStaff)]);
});
afterAll(() => graph?.stop());

const list = '{ customerTags { nodes { name customerCount } } }';
const rename = `mutation ($input: RenameCustomerTagInput!) {
  renameCustomerTag(input: $input) { customerTag { name customerCount } }
}`;

const tags = async (client: Client) => (await client.query(list)).data.customerTags.nodes;
const demo = ['new', 'regular', 'vip', 'wholesale'].map((name) => ({ name, customerCount: 10 }));

async function idsBy(filter: object): Promise<string[]> {
  const { data } = await staff.query(
    'query ($filter: CustomerFilter) { customers(first: 100, filter: $filter) { nodes { id } } }',
    { filter },
  );
  return data.customers.nodes.map(({ id }: { id: string }) => id).sort();
}

const carriers = async (condition: string) =>
  (
    await graph.sql<{ id: string }>(
      `select id from crm.customers where business_id = $1 and ${condition} order by created_at desc limit 100`,
      [acme.id],
    )
  )
    .map(({ id }) => id)
    .sort();

test('tags are listed by name with the number of customers, in pages', async () => {
  const first = await staff.rest('GET', '/v1/crm/tags?limit=3');
  const { items, page_info } = first.body.data as any;
  const second = await staff.rest('GET', `/v1/crm/tags?limit=3&after=${page_info.next_cursor}`);

  expect(await tags(staff)).toEqual(demo);
  expect([...items, ...(second.body.data as any).items].map(({ name }) => name)).toEqual(
    demo.map(({ name }) => name),
  );
  expect((second.body.data as any).page_info.has_more).toBe(false);
});

test('customers are filtered by one, any, all and none of some tags, in any case', async () => {
  await graph.sql(
    `with chosen as (select business_id, id from crm.customers where business_id = $1 and 'vip' = any(tags) order by id limit 3),
     changed as (update crm.customers c set tags = '{new,vip}' from chosen where c.business_id = chosen.business_id and c.id = chosen.id)
     insert into crm.customer_tags select business_id, 'new', id from chosen`,
    [acme.id],
  );

  expect(await idsBy({ tag: { eq: ' VIP ' } })).toEqual(await carriers(`'vip' = any(tags)`));
  expect(await idsBy({ tag: { any: ['vip', 'New'] } })).toEqual(await carriers(`tags && '{vip,new}'`));
  expect(await idsBy({ tag: { all: ['vip', 'new'] } })).toHaveLength(3);
  expect(await idsBy({ tag: { none: ['vip', 'new'] } })).toEqual(await carriers(`not tags && '{vip,new}'`));
  const { body } = await staff.rest(
    'GET',
    '/v1/crm/customers?limit=100&filter[tag][any]=vip,wholesale&filter[tag][none]=new',
  );
  expect((body.data as any).items).toHaveLength(17);
});

test('a tag is renamed on all customers: one event, and whoever edits one meanwhile is told', async () => {
  const [customer] = await graph.sql<{ id: string; version: number }>(
    `select id, version from crm.customers where business_id = $1 and tags = '{wholesale}' limit 1`,
    [acme.id],
  );

  const { data } = await owner.query(rename, { input: { name: 'WHOLESALE', newName: 'Key  Account' } });
  const late = await staff.rest('PATCH', `/v1/crm/customers/${customer!.id}`, {
    version: customer!.version,
    tags: ['wholesale', 'late'],
  });

  expect(data.renameCustomerTag.customerTag).toEqual({ name: 'key account', customerCount: 10 });
  expect(late.status).toBe(412);
  expect(await carriers(`tags = '{"key account"}'`)).toEqual(await idsBy({ tag: { eq: 'key account' } }));
  expect(
    await graph.sql(`select payload from kernel.event_log where event_type = 'customer_tag.renamed'`),
  ).toEqual([{ payload: { tag: 'wholesale', new_tag: 'key account', customers: 10 } }]);
  expect(await tags(await graph.signIn(globexOwner))).toEqual(demo);
});

test('a tag that gets the name of another is joined with it', async () => {
  const { data } = await owner.query(rename, { input: { name: 'new', newName: 'vip' } });

  expect(data.renameCustomerTag.customerTag).toEqual({ name: 'vip', customerCount: 20 });
  expect(await carriers(`'new' = any(tags)`)).toEqual([]);
  expect(await carriers(`tags = '{vip}'`)).toHaveLength(20);
});

test('a tag is taken from all customers; a tag that none carries is not found', async () => {
  const deleted = await owner.rest('DELETE', '/v1/crm/tags/regular');
  const before = await footprint(graph);
  const again = await owner.rest('DELETE', '/v1/crm/tags/regular');
  const same = await owner.rest('PATCH', '/v1/crm/tags/vip', { new_name: 'VIP' });

  expect([deleted.status, deleted.body.data]).toEqual([200, { deleted_name: 'regular' }]);
  expect((await tags(staff)).map(({ name }: { name: string }) => name)).toEqual(['key account', 'vip']);
  expect([again.status, again.body.error?.code]).toEqual([404, 'NOT-FOUND-001']);
  expect([same.status, same.body.error?.errors]).toMatchObject([422, [{ field: 'new_name' }]]);
  expect(await footprint(graph)).toEqual(before);
});

test('staff see tags and cannot rename them: that needs crm.configure', async () => {
  const before = await footprint(graph);

  const { errors } = await staff.query(rename, { input: { name: 'vip', newName: 'x' } });

  expect(errors).toMatchObject([{ message: 'This needs the permission crm.configure.' }]);
  expect(await footprint(graph)).toEqual(before);
});
