import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerRole } from '../../../../shared/schema/roles.js';
import { acme, acmeStaff, globex, globexStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';
import { footprint, publishedAll } from '../../../kit/tenant-tables.js';
import { askForIndex } from '../../../../subgraphs/crm/migrations/121-search-of-old-customers.js';
import { askForWordsOfAllScripts } from '../../../../subgraphs/crm/migrations/141-words-of-all-scripts.js';

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
const migrate = (ask = askForIndex) => graph.sql(`begin; set local role ${ownerRole}; ${ask} commit`);

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

test('words and suggestions of a release that took marks for accents are made anew, those of deleted notes go', async () => {
  const add = async (name: string) =>
    ((await staff.rest('POST', '/v1/crm/customers', { name })).body.data as any).customer_id as string;
  const [ram, wei, again] = [await add('राम शर्मा'), await add('王伟'), await add('王伟')];
  await publishedAll(graph);
  await graph.sql('delete from crm.search_postings where business_id = $1 and customer_id = any($2)', [
    acme.id,
    [ram, wei, again],
  ]);
  await graph.sql(
    `with old as (
       insert into crm.search_postings (business_id, word, source_id, customer_id, fields)
       values ($1, 'रम', $2, $2, 1), ($1, 'zeplin', gen_random_uuid(), $2, 8) returning business_id, word)
     insert into crm.search_words select * from old`,
    [acme.id, ram],
  );
  await graph.sql('delete from crm.duplicate_keys where business_id = $1', [acme.id]);
  await graph.sql('delete from crm.duplicate_pairs where business_id = $1', [acme.id]);

  await migrate(askForWordsOfAllScripts);
  await publishedAll(graph);

  const words = `select word from crm.search_postings where business_id = $1 and customer_id = $2 order by word`;
  expect(await graph.sql(words, [acme.id, ram])).toEqual([{ word: 'राम' }, { word: 'शर्मा' }]);
  expect(await graph.sql(`select from crm.search_words where word in ('रम', 'zeplin')`)).toEqual([]);
  const { data } = await staff.query(
    'query ($id: ID!) { customer(id: $id) { duplicates { reasons customer { id } } } }',
    { id: wei },
  );
  expect(data.customer.duplicates).toEqual([{ reasons: ['SAME_NAME'], customer: { id: again } }]);
});
