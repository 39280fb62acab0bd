import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isObjectType, type GraphQLInterfaceType, type GraphQLSchema } from 'graphql';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import { Client } from '../kit/client.js';
import { leaseGraph } from '../kit/lease-graph.js';
import { permit } from '../kit/permit.js';
import type { Graph } from '../kit/start-graph.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';
import { addRecords } from './tenant-records.js';

let graph: Graph;
let owner: Client;
let receiver: WebhookReceiver;
let schema: GraphQLSchema;
/** An id of Acme for each type. */
let ids: Record<string, string>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  receiver = await startReceiver();
  await addRecords(graph, owner, receiver, acme);
  schema = await apiSchemaOf(graph);
  ids = await idsOf(owner);
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

const lists = `{
  User: users(first: 1) { nodes { id } }  Business: business { id }  AuditEntry: auditTrail(first: 1) { nodes { id } }
  Customer: customers(first: 1) { nodes { id } }  Interaction: interactions(first: 1) { nodes { id } }
  Task: tasks(first: 1) { nodes { id } }  Company: companies(first: 1) { nodes { id } }
  Deal: deals(first: 1) { nodes { id stage { id } pipeline { id } } }
  CustomField: customFields { id }  Import: imports(first: 1) { nodes { id } }
  LedgerAccount: ledgerAccounts(first: 1) { nodes { id } }  LedgerEntry: ledgerEntries(first: 1) { nodes { id } }
  Invoice: invoices(first: 1) { nodes { id } }
  TaxCode: taxCodes(first: 1) { nodes { id } }  NumberSeries: numberSeries(first: 1) { nodes { id } }
}`;

/** As many aliases as one operation may have. */
const listsOfMoney = `{
  BankAccount: bankAccounts(first: 1) { nodes { id } }  Payment: payments(first: 1) { nodes { id } }
  BankStatement: bankStatements(first: 1) { nodes { id } }  BankTransaction: bankTransactions(first: 1) { nodes { id } }
  Refund: refunds(first: 1) { nodes { id } }  CreditNote: creditNotes(first: 1) { nodes { id } }
}`;

async function idsOf(client: Client): Promise<Record<string, string>> {
  const { data: ofMoney } = await client.query(listsOfMoney);
  const { data } = await client.query(lists);
  const first = (value: any): any => (Array.isArray(value) ? value[0] : value);
  const found = Object.entries({ ...data, ...ofMoney }).map(([type, value]: any) => [
    type,
    first(value.nodes ?? value).id,
  ]);
  const [deal] = data.Deal.nodes;
  const { data: billed } = await client.query(
    '{ customers(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { billingProfile { id } } } }',
  );
  const CustomerProfile = billed.customers.nodes.find((node: any) => node.billingProfile).billingProfile.id;
  return { ...Object.fromEntries(found), Stage: deal.stage.id, Pipeline: deal.pipeline.id, CustomerProfile };
}

const nodeTypes = () => schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);

const anyKind = 'query ($id: ID!) { node(id: $id) { __typename id } }';

test('a record of every kind is found by its id alone, and by a fragment of its type', async () => {
  expect(
    nodeTypes()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ids).sort());
  for (const type of nodeTypes()) {
    const id = ids[type.name]!;
    const plain = Object.values(type.getFields()).find(
      (field) => field.name !== 'id' && !isObjectType(getNamedType(field.type)),
    )!;

    const { data: found, errors } = await owner.query(anyKind, { id });
    const { data: read } = await owner.query(
      `query ($id: ID!) { node(id: $id) { ... on ${type.name} { __typename id ${plain.name} } } }`,
      { id: id.toUpperCase() },
    );

    expect(errors).toBeUndefined();
    expect(found.node).toEqual({ __typename: type.name, id });
    expect(read.node).toEqual({ __typename: type.name, id, [plain.name]: expect.anything() });
  }
});

test('the fields of a record are those that its own root field answers', async () => {
  const fields = 'id name tags createdBy { name } interactions(first: 2) { edges { node { type } } }';

  const { data } = await owner.query(
    `query ($id: ID!) { node(id: $id) { __typename ...c } customer(id: $id) { __typename ${fields} } }
     fragment c on Customer { ${fields} }`,
    { id: ids.Customer },
  );

  expect(data.node).toEqual(data.customer);
});

test('an id that leads nowhere, or to another business, is null', async () => {
  const stranger = await graph.signIn(globexOwner);
  const found: unknown[] = [];
  for (const id of [...Object.values(ids), crypto.randomUUID()])
    found.push(await stranger.query(anyKind, { id }));

  expect(found).toEqual(
    found.map(() => ({ status: 200, data: { node: null }, extensions: expect.anything() })),
  );
  expect((await owner.query(anyKind, { id: crypto.randomUUID() })).data).toEqual({ node: null });
});

test('records of kinds that the selection does not name are found for their ids alone', async () => {
  const named = '{ ... on Customer { name } ... on Company { name } }';
  const ask = (selection: string) =>
    owner.query(`query ($id: ID!) { node(id: $id) ${selection} }`, { id: ids.Deal });

  expect((await ask(named)).data).toEqual({ node: null });
  expect((await ask(named.replace('{', '{ id'))).data).toEqual({ node: { id: ids.Deal } });
  expect((await ask('{ ... on Node { ... on Deal { title } } }')).data).toEqual({
    node: { title: expect.any(String) },
  });
});

test('a caller finds what a root field of the kind would answer, and nothing more', async () => {
  const { data } = await owner.query(
    'mutation { createApiKey(input: { name: "Node", scopes: ["crm.view"] }) { secret } }',
  );
  const key = new Client(graph.url, data.createApiKey.secret);
  const kindsFor = async (client: Client) => {
    const kinds: string[] = [];
    for (const [type, id] of Object.entries(ids)) {
      const { data, errors } = await client.query(anyKind, { id });
      expect(errors).toBeUndefined();
      if (data.node) kinds.push(type);
    }
    return kinds.sort();
  };
  await permit(graph, acmeStaff, [], ['*']);
  const unpermitted = await graph.signIn(acmeStaff);

  expect(await kindsFor(key)).toEqual([
    'Company',
    'CustomField',
    'Customer',
    'Deal',
    'Interaction',
    'Pipeline',
    'Stage',
    'Task',
  ]);
  expect(await kindsFor(unpermitted)).toEqual([]);
  const { data: self } = await unpermitted.query('{ me { id } }');
  expect((await unpermitted.query(anyKind, { id: self.me.id })).data).toEqual({ node: null });
});

test('nobody finds anything', async () => {
  const { data, errors } = await graph.nobody.query(anyKind, { id: ids.Customer });

  expect(data).toEqual({ node: null });
  expect(errors).toMatchObject([{ path: ['node'], extensions: { code: 'AUTH-004', httpStatus: 401 } }]);
});

test('several ids of one operation are found beside each other, the wrong ones null', async () => {
  const { data } = await owner.query(
    `query ($a: ID!, $b: ID!, $c: ID!) {
      a: node(id: $a) { id ... on Customer { name } } b: node(id: $b) { __typename } c: node(id: $c) { id }
      d: node(id: $a) { ... on Deal { title } }
    }`,
    { a: ids.Customer, b: ids.User, c: crypto.randomUUID() },
  );

  expect(data).toEqual({
    a: { id: ids.Customer, name: expect.any(String) },
    b: { __typename: 'User' },
    c: null,
    d: null,
  });
});

test('looking among all kinds costs a point for each, among named ones for those', async () => {
  const costOf = async (selection: string) =>
    ((await owner.query(`query ($id: ID!) { node(id: $id) ${selection} }`, { id: ids.Deal })) as any)
      .extensions.cost;

  expect(await costOf('{ id }')).toMatchObject({ requested: 25, actual: 25 });
  expect(await costOf('{ ... on Deal { id } ... on Task { id } }')).toMatchObject({
    requested: 3,
    actual: 3,
  });
  expect(await costOf('{ ... on Task { id } }')).toMatchObject({ requested: 2, actual: 1 });
});
