import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { acmeOwner } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

type Field = GraphQLField<unknown, unknown>;

/** A list, by the fields that lead to it, and the type of its records. */
interface List {
  readonly path: readonly string[];
  readonly node: GraphQLObjectType;
}

let graph: Graph;
let owner: Client;
let lists: List[];

beforeAll(async () => {
  graph = await startGraph();
  owner = await graph.signIn(acmeOwner);
  const query = (await apiSchemaOf(graph)).getQueryType()!;
  const ofQuery = listsOf(query);
  lists = [
    ...ofQuery,
    ...ofQuery.flatMap(({ path, node }) =>
      listsOf(node).map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
    ),
  ];
});
afterAll(() => graph?.stop());

function listsOf(type: GraphQLObjectType): List[] {
  return fieldsOf(type).flatMap((field) => {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
    const node = nodes && getNamedType(nodes.type);
    return isObjectType(node) ? [{ path: [field.name], node }] : [];
  });
}

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
    (inner, name) => `${name}(first: 3) { nodes { ${inner} } pageInfo { endCursor } }`,
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
  expect(read).toEqual(
    expect.arrayContaining(['customers', 'interactions', 'customers.interactions', 'companies.customers']),
  );
}, 120_000);

/** The same answer with one field of the records. */
function only(name: string, [field, ...inner]: readonly string[], answer: any): unknown {
  if (field === undefined) return { [name]: answer[name] };
  const { nodes, pageInfo } = answer[field];
  return { [field]: { nodes: nodes.map((node: unknown) => only(name, inner, node)), pageInfo } };
}
