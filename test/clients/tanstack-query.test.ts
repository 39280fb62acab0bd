import { InfiniteQueryObserver, QueryClient } from '@tanstack/query-core';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ClientError, gql, GraphQLClient } from 'graphql-request';
import { acme, acmeStaff } from '../cast/cast.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;
let client: GraphQLClient;

beforeAll(async () => {
  graph = await leaseGraph();
  const { token } = await graph.signIn(acmeStaff);
  client = new GraphQLClient(`${graph.url}/graphql`, {
    headers: () => ({ authorization: `Bearer ${token}` }),
  });
});
afterAll(() => graph?.stop());

interface Page {
  readonly customers: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const customers = gql`
  query Customers($after: String) {
    customers(first: 40, after: $after) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

test('an infinite query of TanStack Query reads a list to its end, each record once', async () => {
  const observer = new InfiniteQueryObserver(new QueryClient(), {
    queryKey: ['customers'],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      client.request<Page>(customers, { after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ customers: { pageInfo } }: Page) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });

  let result = await observer.fetchNextPage();
  while (result.hasNextPage) result = await observer.fetchNextPage();

  const ids = result.data!.pages.flatMap((page) => page.customers.nodes.map(({ id }) => id));
  const stored = await graph.sql<{ id: string }>('select id from crm.customers where business_id = $1', [
    acme.id,
  ]);
  expect(result.data!.pages.length).toBeGreaterThan(1);
  expect(ids.toSorted()).toEqual(stored.map(({ id }) => id).toSorted());
});

test('a refusal is an error that names code and request', async () => {
  const id = '01930000-0000-7000-8000-0000000000ff';

  const refusal = await client
    .request('query ($id: ID!) { customer(id: $id) { id } }', { id })
    .catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(ClientError);
  expect((refusal as ClientError).response.errors).toEqual([
    expect.objectContaining({
      path: ['customer'],
      extensions: expect.objectContaining({
        code: 'NOT-FOUND-001',
        requestId: expect.stringMatching(/^req_/),
      }),
    }),
  ]);
});
