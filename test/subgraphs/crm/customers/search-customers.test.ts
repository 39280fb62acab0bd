import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globex, globexStaff } from '../../../cast/cast.js';
import { allPages } from '../../../kit/all-pages.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
  const customers = [
    { name: 'Wolfgang Schwarzenegger', email: 'wolfgang@terminal.example', phone: '+49 89 5554433' },
    { name: 'Jürgen Müller-Lüdenscheidt', email: 'j.mueller@bath.example' },
    { name: 'Mara Schwarz', externalReference: 'mara' },
  ];
  await staff.query(
    'mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { results { status } } }',
    { input: { customers } },
  );
});
afterAll(() => graph?.stop());

const search = `query ($text: String!, $first: Int, $after: String) {
  searchCustomers(text: $text, first: $first, after: $after) {
    nodes { score matchedFields customer { id name } } pageInfo { hasNextPage endCursor }
  }
}`;

async function found(
  text: string,
  client = staff,
): Promise<{ name: string; score: number; fields: string[] }[]> {
  const { data, errors } = await client.query(search, { text });
  expect(errors).toBeUndefined();
  return data.searchCustomers.nodes.map(({ score, matchedFields, customer }: any) => ({
    name: customer.name,
    score,
    fields: matchedFields,
  }));
}

const wolfgang = 'Wolfgang Schwarzenegger';
const jurgen = 'Jürgen Müller-Lüdenscheidt';

const texts: readonly [text: string, what: string, name: string, field: string][] = [
  ['Wolfgang Schwarzenegger', 'the name', wolfgang, 'NAME'],
  ['schwarzeneger', 'a letter missing', wolfgang, 'NAME'],
  ['shwarzeneger', 'two letters missing', wolfgang, 'NAME'],
  ['wolfagng', 'two letters swapped', wolfgang, 'NAME'],
  ['wolfgamg schwarzemegger', 'a letter wrong in each word', wolfgang, 'NAME'],
  ['schwarzene', 'a word just begun', wolfgang, 'NAME'],
  ['MULLER', 'without accents, in capitals', jurgen, 'NAME'],
  ['mueller', 'with another spelling', jurgen, 'NAME'],
  ['terminal', 'a word of the e-mail', wolfgang, 'EMAIL'],
  ['terninal', 'a misspelt word of the e-mail', wolfgang, 'EMAIL'],
  ['089 5554433', 'the phone number as dialled', wolfgang, 'PHONE'],
  ['+49 (89) 555-4433', 'the phone number with its country', wolfgang, 'PHONE'],
  ['895554', 'the beginning of the phone number', wolfgang, 'PHONE'],
];

test.each(texts)('%s finds the customer: %s', async (text, _what, name, field) => {
  const [best] = await found(text);

  expect([best?.name, best?.fields]).toEqual([name, expect.arrayContaining([field])]);
});

test('the better match comes first: the word itself, then one that begins with it or is misspelt', async () => {
  const matches = await found('schwarz');

  expect(matches.slice(0, 2).map(({ name }) => name)).toEqual(['Mara Schwarz', wolfgang]);
  expect(matches[0]!.score).toBe(1);
  expect(matches[1]!.score).toBeLessThan(1);
});

test('customers are found by the notes of interactions, until these are changed or deleted', async () => {
  const [{ id }] = (await graph.sql<{ id: string }>(
    `select id from crm.customers where business_id = $1 and external_reference = 'mara'`,
    [acme.id],
  )) as [{ id: string }];
  const logged = await staff.rest('POST', '/v1/crm/interactions', {
    customer_id: id,
    type: 'call',
    channel: 'phone',
    notes: 'Wants a sourdough workshop.',
  });
  const { interaction_id } = logged.body.data as { interaction_id: string };
  const path = `/v1/crm/interactions/${interaction_id}`;

  const before = await found('sourdogh');
  await staff.rest('PATCH', path, { notes: 'Wants a pretzel workshop.' });
  const changed = [await found('sourdough'), await found('pretzel')];
  await staff.rest('DELETE', path);
  const deleted = await found('pretzel');

  expect(before).toEqual([{ name: 'Mara Schwarz', score: expect.any(Number), fields: ['NOTES'] }]);
  expect(changed).toEqual([[], [{ name: 'Mara Schwarz', score: 0.4, fields: ['NOTES'] }]]);
  expect(deleted).toEqual([]);
});

test('a customer who is renamed is found by the new name alone, and a deleted one by none', async () => {
  const { data } = await staff.query(
    'mutation { createCustomer(input: { name: "Quentin Quicksilver" }) { customer { id } } }',
  );
  const { id } = data.createCustomer.customer;
  const owner = await graph.signIn(acmeOwner);

  await staff.rest('PATCH', `/v1/crm/customers/${id}`, { name: 'Quentin Longstocking' });
  const renamed = [await found('quicksilver'), await found('longstocking')];
  await owner.rest('DELETE', `/v1/crm/customers/${id}`);
  await publishedAll(graph);

  expect(renamed).toEqual([[], [{ name: 'Quentin Longstocking', score: 1, fields: ['NAME'] }]]);
  expect(await found('longstocking')).toEqual([]);
  const traces = `select word from crm.search_words where word = any($1) union all
    select word from crm.search_variants where word = any($1) union all
    select word from crm.search_postings where word = any($1) or customer_id = $2`;
  expect(await graph.sql(traces, [['quicksilver', 'longstocking', 'quentin'], id])).toEqual([]);
});

test('another business finds nothing of it', async () => {
  expect(await found('schwarzenegger', await graph.signIn(globexStaff))).toEqual([]);
  expect(
    await graph.sql(
      `select count(*)::int from crm.search_words where business_id = $1 and word = 'wolfgang'`,
      [globex.id],
    ),
  ).toEqual([{ count: 0 }]);
});

test('pages go from the best to the last and visit each match once', async () => {
  const pages = await allPages(async (after) => {
    const { data } = await staff.query(search, { text: 'adler', first: 5, after });
    const { nodes, pageInfo } = data.searchCustomers;
    return { nodes: nodes.map(({ customer }: any) => customer), pageInfo };
  });

  expect(pages.map((page) => page.length)).toEqual([5, 5, 2]);
  expect(new Set(pages.flat()).size).toBe(12);
});

test('the list takes words as a filter, beside others and in any order', async () => {
  const path = '/v1/crm/customers?filter[text]=ada adlr&sort=name';

  const { status, body } = await staff.rest('GET', path);

  expect(status).toBe(200);
  expect((body.data as any).items.map(({ name }: any) => name)).toEqual(['Ada Adler']);
});

test.each([' ', '!?', '😀'])('there is nothing to search for in "%s": VAL-001', async (text) => {
  const { errors } = await staff.query(search, { text });

  expect(errors).toMatchObject([{ extensions: { code: 'VAL-001', errors: [{ field: 'text' }] } }]);
});
