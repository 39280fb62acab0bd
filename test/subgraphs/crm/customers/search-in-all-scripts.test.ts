import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
  const names = [
    'राम शर्मा',
    'रमा शर्मा',
    '株式会社山田太郎',
    '佐藤 花子',
    '王伟',
    '김민수',
    'สมชาย ใจดี',
    'パナソニック',
  ];
  const customers = [...names, 'Aurelia Quandt', 'BettinaGrothe', 'Юрий Йодлев', wolfgang].map((name, n) => ({
    name,
    phone: name === wolfgang ? '+49 89 5554433' : `+49 30 77${n}${n}4567`,
    externalReference: name,
  }));
  await staff.query(
    'mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { results { status } } }',
    { input: { customers } },
  );
});
afterAll(() => graph?.stop());

const wolfgang = 'Wolfgang Schwarzenegger';

async function found(text: string): Promise<{ name: string; score: number; fields: string[] }[]> {
  const { data, errors } = await staff.query(
    'query ($text: String!) { searchCustomers(text: $text) { nodes { score matchedFields customer { name } } } }',
    { text },
  );
  expect(errors).toBeUndefined();
  return data.searchCustomers.nodes.map(({ score, matchedFields: fields, customer }: any) => ({
    ...{ name: customer.name, score, fields },
  }));
}

test.each([
  ['राम', 'राम शर्मा'],
  ['山田太郎', '株式会社山田太郎'],
  ['太郎', '株式会社山田太郎'],
  ['会社', '株式会社山田太郎'],
  ['郎', '株式会社山田太郎'],
  ['佐藤花子', '佐藤 花子'],
  ['花子', '佐藤 花子'],
  ['王', '王伟'],
  ['伟', '王伟'],
  ['민수', '김민수'],
  ['ชาย', 'สมชาย ใจดี'],
  ['ﾊﾟﾅｿﾆｯｸ', 'パナソニック'],
  ['quandt aurelia', 'Aurelia Quandt'],
  ['aureliaquandt', 'Aurelia Quandt'],
  ['QuandtAurelia', 'Aurelia Quandt'],
  ['grothe', 'BettinaGrothe'],
  ['йодлев', 'Юрий Йодлев'],
])('%s finds %s, and nobody else as well', async (text, name) => {
  const best = (await found(text)).filter(({ score }) => score >= 0.65);

  expect(best.map((each) => each.name)).toEqual([name]);
});

test('of names that differ in a vowel sign the one that was typed is found with score 1', async () => {
  const scores = Object.fromEntries((await found('राम')).map(({ name, score }) => [name, score]));

  expect(scores['राम शर्मा']).toBe(1);
  expect(scores['रमा शर्मा']).toBeLessThan(1);
});

test('the list by words needs every pair of letters', async () => {
  const { body } = await staff.rest(
    'GET',
    `/v1/crm/customers?filter[text]=${encodeURIComponent('山田太郎')}`,
  );

  expect((body.data as any).items.map(({ name }: any) => name)).toEqual(['株式会社山田太郎']);
});

test.each(['4433', '54433', '5554433', '433'])(
  'a phone number is found by its last digits, %s',
  async (text) => {
    expect(await found(text)).toEqual([{ name: wolfgang, score: expect.any(Number), fields: ['PHONE'] }]);
  },
);

test.each(['delete', 'erase'])(
  'to %s somebody forgets pairs, letters and ends of numbers too',
  async (how) => {
    const owner = await graph.signIn(acmeOwner);
    const { body } = await staff.rest('POST', '/v1/crm/customers', {
      name: '鬼塚龍馬',
      phone: '+49 30 909192939',
    });
    const { customer_id: id } = body.data as any;
    expect((await found('龍馬')).map(({ name }) => name)).toEqual(['鬼塚龍馬']);

    if (how === 'delete') await owner.rest('DELETE', `/v1/crm/customers/${id}`);
    else await owner.rest('POST', `/v1/crm/customers/${id}/erase`);
    await publishedAll(graph);

    const traces = `select word from crm.search_words where word in ('鬼', '鬼塚', '龍馬') or word like '<9392919%' union all
    select word from crm.search_postings where word in ('鬼', '鬼塚', '龍馬') or word like '<9392919%'`;
    expect(await graph.sql(traces)).toEqual([]);
    expect(await found('2939')).toEqual([]);
  },
);
