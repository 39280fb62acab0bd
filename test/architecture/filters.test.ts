import { expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, isListType, type GraphQLSchema } from 'graphql';
import { offeredContract } from '../contract/contract-files.js';

const operators = new Set(['eq', 'in', 'gte', 'gt', 'lte', 'lt', 'exists', 'any', 'all', 'none', 'matches']);
/** A business names its fields itself: their conditions are a list, each with the key of its field. */
const listed = new Set(['CustomFieldFilter']);

test('each field of a filter is an object of operators, and lists are narrowed by nothing else', async () => {
  const { graphql } = await offeredContract();

  expect(faultsOf(buildSchema(graphql))).toEqual([]);
});

test('a bare value, an unknown operator and an argument beside the filter are found', () => {
  const schema = buildSchema(`
    type Query { shelves(filter: ShelfFilter, first: Int, after: String, orderBy: Int, status: Int): ShelfConnection }
    type ShelfConnection { nodes: [Int!]! }
    input ShelfFilter { id: IdFilter color: String size: SizeFilter }
    input IdFilter { eq: ID in: [ID!] }
    input SizeFilter { above: Int }`);

  expect(faultsOf(schema)).toEqual([
    'ShelfFilter.color is no object of operators',
    'SizeFilter.above is no operator',
    'shelves(status) narrows a list beside its filter',
  ]);
});

/** Whose list it is, rather than which of it. */
const owners = new Set(['endpointId', 'businessId', 'reason', 'text']);
const pageArguments = new Set(['first', 'after', 'last', 'before', 'filter', 'orderBy']);

function faultsOf(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()!.getFields());
  const lists = fields.filter(({ type }) => getNamedType(type).name.endsWith('Connection'));
  const filters = new Set(
    Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .filter(({ name }) =>
        lists.some(({ args }) => args.some(({ type }) => getNamedType(type).name === name)),
      )
      .filter(({ name }) => name.endsWith('Filter')),
  );
  return [
    ...[...filters].flatMap((filter) =>
      Object.values(filter.getFields()).flatMap(({ name, type }) => {
        const named = getNamedType(type);
        if (!isInputObjectType(named)) return [`${filter.name}.${name} is no object of operators`];
        if (listed.has(named.name) && isListType(type)) return [];
        return Object.keys(named.getFields())
          .filter((operator) => !operators.has(operator))
          .map((operator) => `${named.name}.${operator} is no operator`);
      }),
    ),
    ...lists.flatMap(({ name, args }) =>
      args
        .filter((argument) => !pageArguments.has(argument.name) && !owners.has(argument.name))
        .map((argument) => `${name}(${argument.name}) narrows a list beside its filter`),
    ),
  ];
}
