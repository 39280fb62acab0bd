import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let owner: Client;
let stranger: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, owner, stranger] = await Promise.all([
    graph.signIn(acmeStaff),
    graph.signIn(acmeOwner),
    graph.signIn(globexOwner),
  ]);
});
afterAll(() => graph?.stop());

const add = async (client: Client, input: object): Promise<string> =>
  ((await client.rest('POST', '/v1/crm/customers', input)).body.data as { customer_id: string }).customer_id;

/** What is suggested for a customer, once all is compared. */
async function duplicatesOf(id: string) {
  await publishedAll(graph);
  const { data } = await staff.query(
    'query ($id: ID!) { customer(id: $id) { duplicates { score reasons customer { id } } } }',
    { id },
  );
  return data.customer.duplicates;
}

test('a person who was added twice is found with a score and reasons, in the own business only', async () => {
  const person = { name: 'Katharina Schmidt', email: 'katharina.schmidt@gmx.de', phone: '+4930777001' };
  const first = await add(staff, person);
  await add(stranger, person);
  const again = { name: 'Schmitt, Catharina', email: 'katharinaschmidt+shop@web.de', phone: '+4930777001' };
  const second = await add(staff, again);

  await eventually(async () => {
    expect(await duplicatesOf(first)).toEqual([
      { score: expect.any(Number), reasons: expect.any(Array), customer: { id: second } },
    ]);
  });

  const [{ score, reasons }] = await duplicatesOf(second);
  expect(reasons).toEqual(['SAME_PHONE', 'SAME_EMAIL_NAME', 'SIMILAR_NAME']);
  expect(score).toBe(0.89);
});

test('a name that is spelt with its commonest errors is found alone', async () => {
  const first = await add(staff, { name: 'Matthias Zieglmeyer' });
  const second = await add(staff, { name: 'Mathias Zieglmeier' });

  await eventually(async () => {
    const found = { score: 0.5, reasons: ['SIMILAR_NAME'], customer: { id: second } };
    expect(await duplicatesOf(first)).toEqual([found]);
  });

  const same = await add(staff, { name: 'zieglmeyer MATTHIAS' });
  await eventually(async () => {
    const found = await duplicatesOf(first);
    expect(found[0]).toEqual({ score: 0.6, reasons: ['SAME_NAME'], customer: { id: same } });
  });
});

test('what more than forty share suggests nobody', async () => {
  await Promise.all(Array.from({ length: 41 }, () => add(owner, { name: 'Kim Common' })));
  const last = await add(staff, { name: 'Kim Common' });
  // Compared after them all.
  await add(staff, { name: 'Beate Rare' });
  const rare = await add(staff, { name: 'Beate Rare' });
  await eventually(async () => expect(await duplicatesOf(rare)).toHaveLength(1));

  expect(await duplicatesOf(last)).toEqual([]);
});

test('a change ends the suggestion; so does saying that they are not the same, for good', async () => {
  const phone = '+4930777002';
  const first = await add(staff, { name: 'Otto Orth', email: 'otto@orth.example', phone });
  const second = await add(staff, { name: 'Olga Orth', email: 'olga@orth.example', phone });
  await eventually(async () => expect(await duplicatesOf(first)).toHaveLength(1));

  await staff.rest('PATCH', `/v1/crm/customers/${second}`, { phone: null });
  await eventually(async () => expect(await duplicatesOf(first)).toEqual([]));
  await staff.rest('PATCH', `/v1/crm/customers/${second}`, { phone });
  await eventually(async () => expect(await duplicatesOf(first)).toHaveLength(1));
  const pair = { customer_id: second, other_customer_id: first };
  const dismissed = await staff.rest('POST', '/v1/crm/duplicates/dismiss', pair);
  const again = await staff.rest('POST', '/v1/crm/duplicates/dismiss', pair);
  await staff.rest('PATCH', `/v1/crm/customers/${second}`, { name: 'Olga Orth-Otte' });

  const ids = [first, second].sort();
  expect([dismissed.body.data, again.body.data]).toEqual([{ customer_ids: ids }, { customer_ids: ids }]);
  expect(await duplicatesOf(first)).toEqual([]);
  const events = await graph.sql(
    'select payload from kernel.event_log where business_id = $1 and event_type = $2',
    [acme.id, 'customer_duplicate.dismissed'],
  );
  expect(events).toEqual([{ payload: { customer_id: ids[0], other_customer_id: ids[1] } }]);
});

test('the list of the business has the most alike first, page by page', async () => {
  for (let index = 0; index < 3; index += 1) {
    const twin = { name: `Paged Twin${'abc'[index]}`, phone: `+493077710${index}` };
    await add(staff, { ...twin, email: `twin${index}@one.example` });
    await add(staff, { ...twin, email: `other${index}@two.example` });
  }
  await publishedAll(graph);

  const page = async (after?: string) =>
    (await owner.rest('GET', `/v1/crm/duplicates?limit=2${after ? `&after=${after}` : ''}`)).body.data as any;
  const items: any[] = [];
  let after: string | undefined;
  do {
    const { items: more, page_info } = await page(after);
    items.push(...more);
    after = page_info.has_more ? page_info.next_cursor : undefined;
  } while (after);

  const scores = items.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  const [{ count }] = (await graph.sql<{ count: number }>(
    `select count(*)::int as count from crm.duplicate_pairs where dismissed_at is null and business_id =
       (select business_id from identity.users where id = $1)`,
    [acmeStaff.id],
  )) as [{ count: number }];
  expect(new Set(items.map(({ first, second }) => `${first.customer_id} ${second.customer_id}`)).size).toBe(
    count,
  );
  expect(count).toBeGreaterThanOrEqual(3);
});

const sameNames: readonly [string, string][] = [
  ['王伟', '王伟'],
  ['Bo Xi', 'Xi, Bo'],
  ['An', 'AN'],
  ['山田太郎', '山田 太郎'],
  ['佐藤　花子', '花子 佐藤'],
  ['राम शर्मा', 'शर्मा राम'],
  ['ﾊﾅ', 'ハナ'],
];

test.each(sameNames)('%s and %s are one name', async (one, other) => {
  const first = await add(staff, { name: one });
  const second = await add(staff, { name: other });

  await eventually(async () => {
    const reasons = [{ score: 0.6, reasons: ['SAME_NAME'], customer: { id: second } }];
    expect(await duplicatesOf(first)).toEqual(reasons);
  });
});

test('names that differ in a mark which is a letter, or in one of two letters, are not the same', async () => {
  const pairs = [
    ['रमा वर्मा', 'राम वर्मा'],
    ['ハル', 'バル'],
    ['李娜', '李伟'],
    ['Yo Mi', 'Ya Mo'],
  ];
  for (const [one, other] of pairs) {
    const phone = { phone: `+4930555${pairs.findIndex(([name]) => name === one)}000` };
    const first = await add(staff, { name: one, email: `a${phone.phone.slice(1)}@x.example`, ...phone });
    await add(staff, { name: other, email: `b${phone.phone.slice(1)}@x.example`, ...phone });

    await eventually(async () => {
      const [{ reasons }] = await duplicatesOf(first);
      expect(reasons).toEqual(expect.arrayContaining(['SAME_PHONE']));
      expect(reasons).not.toEqual(expect.arrayContaining(['SAME_NAME']));
    });
  }
});
