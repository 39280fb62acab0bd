import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import type { Client } from '../../kit/client.js';
import { defineFields } from '../../kit/custom-fields.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

/** Accents, capitals and scripts that bytes put in an order which nobody expects; two that are the same. */
const texts = [
  ...[
    'Zacharias',
    'Ángel',
    'Öner',
    'Ostrich',
    'anna',
    'Anna',
    'Änna',
    'Anna',
    'anna b',
    'Anna-Lena',
    'Ødegård',
  ],
  ...[
    'Étienne',
    'Etienne B',
    'ǅ',
    'Ёлка',
    'Емеля',
    'Жук',
    'Άννα',
    'Βασίλης',
    'やまだ',
    'ヤマト',
    '王伟',
    'सीता',
    '7 Zwerge',
  ],
];
const marker = '§';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  await defineFields(owner, ['nickname']);
  const customers = texts.map((text, n) => ({
    name: text,
    email: `${text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 1)}${n}@order.example`,
    externalReference: `order ${n}`,
    tags: [marker, text],
    custom: { nickname: text },
  }));
  const { errors } = await owner.query(
    'mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { results { status } } }',
    { input: { customers } },
  );
  expect(errors).toBeUndefined();
  for (const text of texts) {
    await owner.rest('POST', '/v1/crm/companies', { name: text });
    await owner.rest('POST', '/v1/crm/deals', { title: text });
    await owner.rest('POST', '/v1/crm/tasks', { title: text });
    if (texts.indexOf(text) > 5) await owner.rest('POST', '/v1/crm/pipelines', { name: text });
    await addMember(graph, acme, { name: `${text} ${marker}${Math.random()}`, role: 'staff' });
  }
});
afterAll(() => graph?.stop());

const { compare } = new Intl.Collator('und');
const upwards = (list: readonly string[]) => list.toSorted(compare);

interface Page {
  readonly nodes: readonly Record<string, any>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A field of all records of a list, read in pages of seven. */
async function read(list: string, field: string, args = ''): Promise<any[]> {
  const found: any[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await owner.query(
      `query ($after: String) {
        list: ${list}(first: 7, after: $after ${args}) { nodes { ${field} } pageInfo { hasNextPage endCursor } }
      }`,
      { after },
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data.list as Page;
    found.push(...nodes.map((node) => node[field] ?? ''));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

/** Texts that differ in capitals alone may come either way. */
const inAnyCase = (list: readonly string[]) => list.map((text) => text.toLowerCase());

const lists = [
  ['customers', 'name', 'NAME'],
  ['customers', 'email', 'EMAIL'],
  ['companies', 'name', 'NAME'],
  ['deals', 'title', 'TITLE'],
  ['tasks', 'title', 'TITLE'],
] as const;

test.each(lists)(
  '%s by %s come in the order that people expect, page by page, either way',
  async (list, of, field) => {
    const rising = await read(list, of, `orderBy: { field: ${field}, direction: ASC }`);
    const falling = await read(list, of, `orderBy: { field: ${field}, direction: DESC }`);

    expect(inAnyCase(rising)).toEqual(upwards(inAnyCase(rising)));
    expect(falling).toEqual(rising.toReversed());
    expect(rising.length).toBeGreaterThanOrEqual(texts.length);
  },
);

test.each(['ASC', 'DESC'])('so do the values of a custom field, %s', async (direction) => {
  const orderBy = `orderBy: { field: CUSTOM, customKey: "nickname", direction: ${direction} }`;
  const values = (await read('customers', 'custom', orderBy)).map(({ nickname }) => nickname);

  const expected = upwards(inAnyCase(texts));
  expect(inAnyCase(values)).toEqual(direction === 'ASC' ? expected : expected.toReversed());
});

test('and a custom field compares texts in the same order', async () => {
  const { data } = await owner.query(
    `{ customers(first: 50, filter: { custom: [{ key: "nickname", gte: "o", lt: "p" }] }) { nodes { name } } }`,
  );

  const names = data.customers.nodes.map(({ name }: any) => name);
  expect(upwards(names)).toEqual(['Ødegård', 'Öner', 'Ostrich']);
});

test('and tags, pipelines, members and roles', async () => {
  for (const name of ['b_zeta', 'b_alpha', 'a_role'])
    await owner.rest('POST', '/v1/roles', { name, description: 'A role.', permissions: [] });
  const tags = await read('customerTags', 'name');
  const members = await read('users', 'name');
  const { data } = await owner.query('{ pipelines { name isDefault } }');
  const pipelines: string[] = data.pipelines.slice(1).map(({ name }: any) => name);

  expect(tags).toEqual(upwards(tags));
  expect(tags).toContain('ángel');
  expect(members).toEqual(upwards(members));
  expect(pipelines).toEqual(upwards(pipelines));
  expect(pipelines.length).toBeGreaterThan(15);
});

test('over REST the order is the same', async () => {
  const { body } = await owner.rest('GET', '/v1/crm/companies?sort=name&limit=100');
  const names = (body.data as any).items.map(({ name }: any) => name.toLowerCase());

  expect(names).toEqual(upwards(names));
});
