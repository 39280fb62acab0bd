import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  print,
  visit,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { makePayments } from '../kit/payments.js';
import { acme, acmeOwner, member, platform } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { makeImport } from '../kit/imports.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { columnsOfPages, statementsOf } from '../kit/statements.js';
import { publishedAll } from '../kit/tenant-tables.js';
import { startReceiver } from '../kit/webhook-receiver.js';
import { makeDeliveredWebhook } from '../kit/webhooks.js';
import { listReads } from './list-reads.js';

type Field = GraphQLField<unknown, unknown>;

/** A list, by the fields that lead to it, and the type of its records. */
interface List {
  readonly path: readonly string[];
  readonly node: GraphQLObjectType;
}

let graph: Graph;
let owner: Client;
let staff: Client;
let schema: GraphQLSchema;
let lists: List[];
let endpointId: string;
let accountId: string;

beforeAll(async () => {
  graph = await startGraph();
  owner = await graph.signIn(acmeOwner);
  staff = await graph.signInStaff(member(platform, 'super_admin'));
  await fillLists();
  await makePayments(graph, owner, acme);
  schema = await apiSchemaOf(graph);
  const query = schema.getQueryType()!;
  const ofQuery = listsOf(query);
  lists = [
    ...ofQuery,
    ...ofQuery.flatMap(({ path, node }) =>
      listsOf(node).map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
    ),
  ];
});
afterAll(() => graph?.stop());

const makeOneOfEach = `mutation {
  inviteUser(input: { email: "nora@acme.example", role: "staff" }) { invitation { id } }
  createApiKey(input: { name: "Till", scopes: ["crm.view"] }) { apiKey { id } }
}`;

/** Adds to the lists that are empty in the demonstration. */
async function fillLists(): Promise<void> {
  expect((await owner.query(makeOneOfEach)).errors).toBeUndefined();
  await makeImport(graph.url, owner, 'Name;E-mail;Shoes\nNora New;nora@example.org;42\n');
  const receiver = await startReceiver();
  ({ endpointId } = await makeDeliveredWebhook(owner, receiver));
  const { data } = await owner.query('{ ledgerAccounts(first: 1) { nodes { id } } }');
  accountId = data.ledgerAccounts.nodes[0].id;
  await receiver.close();
  await publishedAll(graph);
}

/** The arguments of lists that have required ones. */
const argumentsOf = (list: string) =>
  ({ searchCustomers: ', text: "a"', webhookDeliveries: `, endpointId: "${endpointId}"` })[list] ?? '';

function listsOf(type: GraphQLObjectType): List[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument) && !argumentsOf(field.name)) return [];
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
    const node = nodes && getNamedType(nodes.type);
    return isObjectType(node) ? [{ path: [field.name], node }] : [];
  });
}

const isOfStaff = (list: string) => /deadJobs|OfBusiness/.test(list);

const isList = ({ type }: Field) => {
  const connection = getNamedType(type);
  return isObjectType(connection) && connection.getFields().nodes !== undefined;
};

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}

/** The field with as little of its value as tells it from others. */
function selectionOf({ name, type }: Field): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const inner = isObjectType(named) ? named.getFields() : {};
  if (inner.nodes) return `${name}(first: 2) { nodes { __typename } pageInfo { endCursor } }`;
  return `${name} { ${inner.id ? 'id' : '__typename'} }`;
}

/** The values of the records, or of the records of records; null where the owner may not read them. */
async function ask({ path }: List, selection: string): Promise<unknown> {
  const page = path.reduceRight(
    (inner, name) => `${name}(first: 3${argumentsOf(name)}) { nodes { ${inner} } pageInfo { endCursor } }`,
    selection,
  );
  const { data, errors } = await owner.query(`{ ${page} }`);
  if (errors?.every(({ extensions }) => extensions?.code === 'AUTH-004')) return null;
  expect(errors).toBeUndefined();
  return data;
}

test('a field that is asked for alone answers as it does among all others', async () => {
  const read: string[] = [];
  for (const list of lists) {
    const fields = fieldsOf(list.node);
    const all = await ask(list, fields.map(selectionOf).join(' '));
    if (!all) continue;
    read.push(list.path.join('.'));
    for (const field of fields) {
      const alone = await ask(list, selectionOf(field));

      expect({ list: list.path, field: field.name, alone }).toEqual({
        list: list.path,
        field: field.name,
        alone: only(field.name, list.path, all),
      });
    }
  }
  const named = Object.keys(listReads).flatMap((field) => field.match(/(?<=^Query\.).*/) ?? []);
  const ofOwner = named.filter((name) => !isOfStaff(name));
  expect(read).toEqual(expect.arrayContaining([...ofOwner, 'customers.interactions', 'companies.customers']));
}, 120_000);

/** The same answer with one field of the records. */
function only(name: string, [field, ...inner]: readonly string[], answer: any): unknown {
  if (field === undefined) return { [name]: answer[name] };
  const { nodes, pageInfo } = answer[field];
  return { [field]: { nodes: nodes.map((node: unknown) => only(name, inner, node)), pageInfo } };
}

test('every list has a row that says what it reads', () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(isList)
      .map(({ name }) => `${type.name}.${name}`),
  );

  expect(Object.keys(listReads).sort()).toEqual(fields.sort());
});

test.each(Object.entries(listReads))('%s reads the ids and the order of its records', async (field, row) => {
  const [query, table, columns] = row;
  const client = isOfStaff(field) ? staff : owner;
  // The first answer plans the query. Consumers of earlier events read what lists read.
  await client.query(query, { endpointId, accountId, businessId: acme.id });
  await publishedAll(graph);

  const statements = await statementsOf(async () => {
    const { errors } = await client.query(query, { endpointId, accountId, businessId: acme.id });
    expect(errors).toBeUndefined();
  });

  expect(columnsOfPages(statements, table)).toEqual([columns]);
});

test.each(Object.entries(listReads))('%s reads no more by its edges', async (field, row) => {
  const [query, table, columns] = row;
  const client = isOfStaff(field) ? staff : owner;
  const asked = byEdges(query);
  await client.query(asked, { endpointId, accountId, businessId: acme.id });
  await publishedAll(graph);

  const statements = await statementsOf(async () => {
    const { errors } = await client.query(asked, { endpointId, accountId, businessId: acme.id });
    expect(errors).toBeUndefined();
  });

  expect(columnsOfPages(statements, table)).toEqual([columns]);
});

/** The same query, with edges for all nodes. */
function byEdges(query: string): string {
  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const rewritten = visit(parse(query), {
    Field: {
      leave: (field) => {
        if (field.name.value !== 'nodes') return undefined;
        const node = { ...field, name: named('node') };
        const selectionSet = { kind: Kind.SELECTION_SET, selections: [node] };
        return { ...field, name: named('edges'), selectionSet };
      },
    },
  });
  return print(rewritten);
}
