import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { acme, acmeOwner } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { compileDocuments } from './relay-documents.js';
import { folderWithSchema, remove } from './served-schema.js';

/** It has no types of its own. */
const relay = createRequire(import.meta.url)('relay-runtime') as any;

let graph: Graph;
let owner: Client;
let folder: string;
let artifacts: string;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  folder = await folderWithSchema();
  ({ artifacts } = await compileDocuments(folder, 'javascript'));
});
afterAll(async () => {
  await remove(folder);
  await graph?.stop();
});

const artifact = async (name: string) =>
  ((await import(join(artifacts, `${name}.graphql.js`))) as { default: unknown }).default;

test('Relay’s store gathers the pages of a connection, and a mutation adds to it and takes from it', async () => {
  const network = relay.Network.create(({ text }: { text: string }, variables: object) =>
    owner.query(text, variables),
  );
  const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
  const [query, page, create, remove] = await Promise.all(
    ['Query', 'PageQuery', 'CreateMutation', 'DeleteMutation'].map((name) => artifact(`Customers${name}`)),
  );
  const connection = (read: (connection: any) => unknown) => {
    let found: unknown;
    relay.commitLocalUpdate(environment, (store: any) => {
      found = read(relay.ConnectionHandler.getConnection(store.getRoot(), 'Customers_customers'));
    });
    return found;
  };
  // The edge of a deleted record stays, without a node.
  const idsOf = () =>
    connection((list) =>
      list.getLinkedRecords('edges').flatMap((edge: any) => edge.getLinkedRecord('node')?.getDataID() ?? []),
    );
  const change = (mutation: unknown, input: object) =>
    new Promise<any>((resolve, reject) =>
      relay.commitMutation(environment, {
        mutation,
        variables: { input, connections: [connection((list) => list.getDataID())] },
        onCompleted: (response: unknown, errors: unknown) => (errors ? reject(errors) : resolve(response)),
        onError: reject,
      }),
    );
  environment.retain(relay.createOperationDescriptor(query, {}));

  await relay.fetchQuery(environment, query, {}).toPromise();
  const after = connection((list) => list.getLinkedRecord('pageInfo').getValue('endCursor'));
  await relay.fetchQuery(environment, page, { first: 5, after }).toPromise();
  const read = idsOf() as string[];
  const { createCustomer } = await change(create, { name: 'Added by Relay' });
  const added = idsOf() as string[];
  await change(remove, { id: createCustomer.customer.id });

  const listed = await owner.query('{ customers(first: 25) { nodes { id } } }');
  expect(read).toEqual(listed.data.customers.nodes.map(({ id }: { id: string }) => id));
  expect(added).toEqual([createCustomer.customer.id, ...read]);
  expect(idsOf()).toEqual(read);
  expect(
    await graph.sql('select from crm.customers where business_id = $1 and name = $2', [
      acme.id,
      'Added by Relay',
    ]),
  ).toEqual([]);
});
