import {
  ApolloClient,
  ApolloLink,
  gql,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { RetryLink } from '@apollo/client/link/retry';
import { relayStylePagination } from '@apollo/client/utilities';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { acmeStaff } from '../cast/cast.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { watchFetch } from './watched-fetch.js';

let graph: Graph;
let authorization: string;

beforeAll(async () => {
  graph = await leaseGraph();
  authorization = `Bearer ${(await graph.signIn(acmeStaff)).token}`;
});
afterAll(() => graph?.stop());

interface Page {
  readonly customers: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const customers: TypedDocumentNode<Page, { first: number; after?: string }> = gql`
  query Customers($first: Int!, $after: String) {
    customers(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasPreviousPage
        hasNextPage
        startCursor
        endCursor
      }
    }
  }
`;

/** As its guide sets it up: pages by Relay's rules, retries, documents by hash with GET. */
function openClient(failing = 0) {
  const { sent, fetch } = watchFetch(failing);
  const fields = { customers: relayStylePagination(['filter', 'orderBy']) };
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Query: { fields } } }),
    link: ApolloLink.from([
      new RetryLink({ delay: { initial: 1 } }),
      new PersistedQueryLink({
        sha256: (text: string) => hash('sha256', text),
        useGETForHashedQueries: true,
      }),
      new HttpLink({ uri: `${graph.url}/graphql`, headers: { authorization }, fetch }),
    ]),
  });
  // As `fetchMore` asks: the cache has pages before.
  const page = async (first: number, after?: string) => {
    const variables = { first, ...(after && { after }) };
    const { data } = await client.query({ query: customers, variables, fetchPolicy: 'network-only' });
    return data!.customers;
  };
  return { client, sent, page };
}

const idsOf = ({ edges }: Page['customers']) => edges.map(({ node }) => node.id);

test('relayStylePagination keeps the second page behind the first, and reads edges from the cache', async () => {
  const { client, page } = openClient();
  const four = await openClient().page(4);

  const first = await page(2);
  await page(2, first.pageInfo.endCursor);

  const cached = client.readQuery({ query: customers, variables: { first: 2 } })!.customers;
  expect(idsOf(cached)).toEqual(idsOf(four));
  expect(cached.pageInfo.endCursor).toBe(four.pageInfo.endCursor);
  expect(new Set(idsOf(cached)).size).toBe(4);
});

test('a changed record is changed in the list as well', async () => {
  const { client, page } = openClient();
  const [id] = idsOf(await page(2));

  await client.mutate({
    mutation: gql`
      mutation Rename($input: UpdateCustomerInput!) {
        updateCustomer(input: $input) {
          customer {
            id
            name
          }
        }
      }
    `,
    variables: { input: { id, name: 'Renamed by Apollo' } },
  });

  const [edge] = client.readQuery({ query: customers, variables: { first: 2 } })!.customers.edges;
  expect(edge!.node).toMatchObject({ id, name: 'Renamed by Apollo' });
});

test('a lost request is sent again, and a document that is known is asked for by its hash', async () => {
  const { page, sent } = openClient(1);
  const document = await page(1);

  await page(1, document.pageInfo.endCursor);

  // Another client may have had the document registered before.
  expect(sent.filter((way) => way !== 'POST query')).toEqual(['GET', 'GET', 'GET']);
});
