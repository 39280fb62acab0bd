import { Client, fetchExchange, gql, type RequestPolicy } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { retryExchange } from '@urql/exchange-retry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoPassword } from '../../shared/config/cast.js';
import { acmeOwner } from '../cast/cast.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { documentedProgram, folderWithSchema, remove } from './served-schema.js';
import { watchFetch } from './watched-fetch.js';

let graph: Graph;
let folder: string;
/** Types that are no records of their own, as the script of the page on clients lists them. */
let withoutId: string[];
let token: string;

beforeAll(async () => {
  graph = await leaseGraph();
  folder = await folderWithSchema();
  await writeFile(join(folder, 'types-without-id.js'), await documentedProgram('types-without-id.js'));
  const { stdout } = await promisify(execFile)(process.execPath, ['types-without-id.js'], { cwd: folder });
  withoutId = JSON.parse(stdout) as string[];
});
afterAll(async () => {
  await remove(folder);
  await graph?.stop();
});

function openClient(failing = 0, embedded: readonly string[] = withoutId) {
  const { sent, fetch } = watchFetch(failing);
  const complaints: string[] = [];
  const client = new Client({
    url: `${graph.url}/graphql`,
    fetch,
    fetchOptions: () => (token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        keys: Object.fromEntries(embedded.map((name) => [name, () => null])),
        resolvers: { Query: { customers: relayPagination() } },
        logger: (severity, message) => void (severity !== 'debug' && complaints.push(message)),
      }),
      retryExchange({ initialDelayMs: 1, retryIf: (error) => Boolean(error.networkError) }),
      persistedExchange({ preferGetForPersistedQueries: true }),
      fetchExchange,
    ],
  });
  return { client, sent, complaints };
}

const customers = gql`
  query Customers($first: Int!, $after: String) {
    customers(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          tags
          company {
            id
            address {
              city
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

test('signs in, and a dozen queries at once are answers, not streams', async () => {
  const { client } = openClient();
  const login = gql`
    mutation Login($input: LoginInput!) {
      login(input: $input) {
        accessToken
      }
    }
  `;

  const { data, error } = await client.mutation(login, {
    input: { email: acmeOwner.email, password: demoPassword },
  });
  token = data.login.accessToken as string;
  const queries = Array.from({ length: 12 }, (_, index) => gql(`query Me${index} { me { id email } }`));
  const answers = await Promise.all(queries.map((query) => client.query(query, {})));

  expect(error).toBeUndefined();
  expect(answers.flatMap((answer) => answer.error?.message ?? [])).toEqual([]);
  expect(answers.map((answer) => answer.data?.me.id)).toEqual(Array(12).fill(acmeOwner.id));
});

test('graphcache keeps the pages of a list, and has a key for every type', async () => {
  const { client, complaints } = openClient();
  const page = (first: number, after?: string, requestPolicy: RequestPolicy = 'network-only') =>
    client.query(customers, { first, after }, { requestPolicy });
  const idsOf = ({ data }: Awaited<ReturnType<typeof page>>): string[] =>
    data.customers.edges.map(({ node }: { node: { id: string } }) => node.id);
  const four = idsOf(await openClient().client.query(customers, { first: 4, after: undefined }));

  const first = await page(2);
  await page(2, first.data.customers.pageInfo.endCursor);
  const others =
    '{ caller { name kind } roles { name } customerTags(first: 2) { nodes { name customerCount } } eventTypes { name } }';
  const { error } = await client.query(others, {});
  const untold = openClient(0, []);
  await untold.client.query(others, {});

  expect(idsOf(await page(2, undefined, 'cache-only'))).toEqual(four);
  expect(error).toBeUndefined();
  expect(complaints).toEqual([]);
  expect(untold.complaints.join()).toContain('Role');
});

test('a lost request is sent again, and a document that is known is asked for by its hash', async () => {
  const { client, sent } = openClient(1);

  const first = await client.query(customers, { first: 1 });
  await client.query(customers, { first: 1, after: first.data.customers.pageInfo.endCursor });

  // Another client may have had the document registered before.
  expect(sent.filter((way) => way !== 'POST query')).toEqual(['GET', 'GET', 'GET']);
});
