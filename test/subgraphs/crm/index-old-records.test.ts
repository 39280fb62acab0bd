import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerRole } from '../../../shared/database/roles.js';
import { acme, acmeStaff, globex, globexStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';
import { footprint, publishedAll } from '../../kit/tenant-tables.js';
import { askForIndex } from '../../../subgraphs/crm/migrations/121-search-of-old-customers.js';

let graph: Graph;
let staff: Client;
let stranger: Client;

/** More than a batch of the job. */
const people = 1_200;

beforeAll(async () => {
  graph = await startGraph();
  [staff, stranger] = await Promise.all([graph.signIn(acmeStaff), graph.signIn(globexStaff)]);
  for (const [business, author] of [
    [acme, acmeStaff],
    [globex, globexStaff],
  ] as const) {
    await graph.sql(
      `insert into crm.customers (business_id, id, name, email, created_by, created_at, updated_at)
       select $1, gen_random_uuid(), 'Oldtimer ' || translate(i::text, '0123456789', 'abcdefghij'),
         'old' || i || '@before.example', $2, now(), now() from generate_series(1, $3::int) i`,
      [business.id, author.id, people],
    );
    await graph.sql(
      `insert into crm.interactions (business_id, id, customer_id, type, channel, notes, created_by, created_at, updated_at)
       select business_id, gen_random_uuid(), id, 'call', 'phone', 'Asked for zeppelins.', created_by, now(), now()
       from crm.customers where business_id = $1 and email = 'old7@before.example'`,
      [business.id],
    );
  }
});
afterAll(() => graph?.stop());

/** As the migration does it: as the owner, who sees no business's rows without more ado. */
const migrate = () => graph.sql(`begin; set local role ${ownerRole}; ${askForIndex} commit`);

async function found(client: Client, text: string): Promise<string[]> {
  const { data } = await client.query(
    'query ($text: String!) { searchCustomers(text: $text) { nodes { customer { email } } } }',
    { text },
  );
  return data.searchCustomers.nodes.map(({ customer }: any) => customer.email);
}

test('what was there before the search is found after the jobs, and a second time changes nothing', async () => {
  expect(await found(staff, 'oldtimer bcaa')).toEqual([]);
  // Changed since the search is there: its new word alone is known.
  const [changed] = await graph.sql<{ id: string }>(
    `select id from crm.customers where business_id = $1 and email = 'old8@before.example'`,
    [acme.id],
  );
  await staff.rest('PATCH', `/v1/crm/customers/${changed!.id}`, { phone: '+49 30 7654321' });
  const before = await footprint(graph);

  await migrate();
  await publishedAll(graph);

  for (const client of [staff, stranger]) {
    expect(await found(client, 'oldtimer bcaa')).toContain('old1200@before.example');
    expect(await found(client, 'zepelins')).toEqual(['old7@before.example']);
  }
  expect(await found(staff, 'oldtimer 030 7654321')).toContain('old8@before.example');
  const words = await graph.sql(
    `select business_id, count(distinct customer_id)::int as customers from crm.search_postings
     where word = 'oldtimer' group by 1 order by 1`,
  );
  expect(words).toEqual(
    [acme, globex]
      .map(({ id }) => ({ business_id: id, customers: people }))
      .sort((a, b) => (a.business_id < b.business_id ? -1 : 1)),
  );
  const after = await footprint(graph);
  const changedTables = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(changedTables.sort()).toEqual(['crm.search_postings', 'crm.search_variants', 'crm.search_words']);

  await migrate();
  await publishedAll(graph);
  expect(await footprint(graph)).toEqual(after);
});

test('a job that comes twice, or late, does no harm', async () => {
  const before = await footprint(graph);
  const add = `select graphile_worker.add_job('crm.index_records', $1::json)`;
  const customers = { businessId: acme.id, records: 'customers', after: null };

  await Promise.all([
    graph.sql(add, [JSON.stringify(customers)]),
    graph.sql(add, [JSON.stringify(customers)]),
    graph.sql(add, [JSON.stringify({ ...customers, after: 'ffffffff-ffff-4fff-bfff-ffffffffffff' })]),
  ]);
  await publishedAll(graph);

  expect(await footprint(graph)).toEqual(before);
});
