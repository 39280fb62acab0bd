import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { leaseGraph } from '../kit/lease-graph.js';
import { fieldsOf, listsOf, selectionOf, type List } from '../kit/lists.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;
let owner: Client;
let lists: List[];

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  await graph.signIn(acmeOwner);
  for (const name of ['Edda One', 'Edda Two', 'Edda Three'])
    await owner.query(
      'mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }',
      { name },
    );
  lists = listsOf(await apiSchemaOf(graph));
});
afterAll(() => graph?.stop());

const pageInfo = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

interface Connection {
  readonly nodes: object[];
  readonly edges: { cursor: string; node: object }[];
  readonly pageInfo: object;
}

/** The pages of a list, of each record that leads to it; empty where the owner may not read them. */
async function pagesOf(
  { path }: List,
  selection: string,
  // Whole records of more lists within lists would cost more than an operation may.
  page = path.length > 1 ? 'first: 2' : 'first: 3',
): Promise<Connection[]> {
  const list = path
    .toReversed()
    .reduce((inner, name) => `nodes { ${name}(${page}) { ${inner} } }`, selection);
  const { data, errors } = await owner.query(list.replace(/^nodes /, ''));
  if (errors?.every(({ extensions }) => extensions.code === 'AUTH-004')) return [];
  expect(errors).toBeUndefined();
  return path.reduce(
    (pages: any[], name) => pages.flatMap((one) => one.nodes ?? [one]).flatMap((one) => one[name] ?? []),
    [data],
  );
}

test('every list has edges: its nodes, each with the cursor at which the list goes on behind it', async () => {
  const continued: string[] = [];
  for (const list of lists) {
    const selection = fieldsOf(list.node).map(selectionOf).join(' ');
    const both = `nodes { ${selection} } edges { cursor node { ${selection} } } ${pageInfo}`;
    for (const { nodes, edges, pageInfo } of await pagesOf(list, both)) {
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect(pageInfo).toEqual({
        hasNextPage: expect.any(Boolean),
        hasPreviousPage: false,
        startCursor: edges.at(0)?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      });
      const [first, ...others] = edges;
      if (list.path.length > 1 || others.length === 0) continue;
      continued.push(list.path[0]!);

      const [next] = await pagesOf(list, both, `first: ${others.length}, after: "${first!.cursor}"`);

      expect(next!.edges).toEqual(others);
      expect(next!.pageInfo).toEqual({ ...pageInfo, hasPreviousPage: true, startCursor: others[0]!.cursor });
    }
  }
  expect(continued).toEqual(
    expect.arrayContaining([
      'auditTrail',
      'companies',
      'customerTags',
      'customers',
      'events',
      'sessions',
      'users',
    ]),
  );
}, 120_000);

test('cursors alone are those that stand beside records', async () => {
  for (const list of lists) {
    const beside = await pagesOf(list, `edges { cursor node { __typename } } ${pageInfo}`);

    const alone = await pagesOf(list, 'edges { cursor }');
    const ends = await pagesOf(list, pageInfo);

    expect(alone.map(({ edges }) => edges)).toEqual(
      beside.map(({ edges }) => edges.map(({ cursor }) => ({ cursor }))),
    );
    expect(ends.map(({ pageInfo }) => pageInfo)).toEqual(beside.map(({ pageInfo }) => pageInfo));
  }
});

test('what is found goes on behind any of its edges', async () => {
  const search =
    '(text: "Edda", first: 3) { edges { cursor node { customer { name } } } pageInfo { hasPreviousPage } }';
  const { data: all } = await owner.query(`{ searchCustomers${search} }`);
  const [first, ...others] = all.searchCustomers.edges;

  const after = search.replace('first: 3', `first: 3, after: "${first.cursor}"`);
  const { data: rest } = await owner.query(`{ searchCustomers${after} }`);

  expect(others).toHaveLength(2);
  expect(rest.searchCustomers).toEqual({ edges: others, pageInfo: { hasPreviousPage: true } });
});

test('a page of no records has no cursors', async () => {
  const [empty] = await pagesOf(
    lists.find(({ path }) => path.join() === 'customers')!,
    `edges { cursor } ${pageInfo}`,
    'filter: { tag: { eq: "nobody has it" } }',
  );

  expect(empty).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});
