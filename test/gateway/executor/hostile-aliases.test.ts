import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme } from '../../cast/cast.js';
import { acmeStaff } from '../../cast/cast.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let token: string;

beforeAll(async () => {
  graph = await leaseGraph();
  token = (await graph.signIn(acmeStaff)).token!;
});
afterAll(() => graph?.stop());

/** The answer's own text: a parser might hide what became of a key. */
async function dataOf(query: string): Promise<string> {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const [, data] =
    /^\{"data":(.*?)(?:,"extensions":\{"cost":.*\}\})?\}?\s*$/.exec(await response.text()) ?? [];
  return data!;
}

const email = JSON.stringify(acmeStaff.email);

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
  'The alias %s',
  (alias) => {
    test('is a key like any other for a leaf', async () => {
      const data = await dataOf(`{ me { ${alias}: email role } }`);

      expect(data).toBe(`{"me":{"${alias}":${email},"role":"staff"}}`);
    });

    test('is a key like any other for an object, a list and an entity of another subgraph', async () => {
      const [customer] = await graph.sql<{ id: string; author: string }>(
        `select c.id, u.name as author from crm.customers c
         join identity.users u on u.business_id = c.business_id and u.id = c.created_by
         where c.business_id = $1 order by c.created_at desc, c.id desc limit 1`,
        [acme.id],
      );

      const data = await dataOf(
        `{ ${alias}: customers(first: 1) { ${alias}: nodes { ${alias}: createdBy { ${alias}: name } id } } }`,
      );

      const author = `{"${alias}":${JSON.stringify(customer!.author)}}`;
      expect(data).toBe(`{"${alias}":{"${alias}":[{"${alias}":${author},"id":"${customer!.id}"}]}}`);
    });
  },
);

test('an alias that is the name of a key brings the field it stands for', async () => {
  const data = await dataOf(
    `{ business { id: name real: id customers(first: 1) { nodes { __typename: version id: createdBy { id: name } } } } }`,
  );

  const names = await graph.sql<{ name: string }>(
    `select u.name from crm.customers c
     join identity.users u on u.business_id = c.business_id and u.id = c.created_by
     where c.business_id = $1 order by c.created_at desc, c.id desc limit 1`,
    [acme.id],
  );
  const node = `{"__typename":1,"id":{"id":${JSON.stringify(names[0]!.name)}}}`;
  expect(data).toBe(`{"business":{"id":"Acme Bakery","real":"${acme.id}","customers":{"nodes":[${node}]}}}`);
});
