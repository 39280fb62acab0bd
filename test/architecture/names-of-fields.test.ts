import { expect, test } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { offeredContract } from '../contract/contract-files.js';

test('clients find one name for one idea', async () => {
  const { graphql } = await offeredContract();

  expect(faultsOf(buildSchema(graphql))).toEqual([]);
});

test('a name that another field has for the same idea is found', () => {
  const schema = buildSchema(`
    type Query { shelf: Shelf }
    type Mutation { openShelf(input: ShelfInput!): ShelfPayload closeShelf(input: ShelfInput!): ShelfPayload }
    type Subscription { shelfMoved: ShelfEvent }
    type Shelf { full: Boolean isOpen: Boolean seq: Int }
    type ShelfEvent { seq: Float! }
    type ShelfPayload { closedId: ID }
    input ShelfInput { id: ID! }`);

  expect(faultsOf(schema)).toEqual([
    'Shelf.full is a question without is, has or can',
    'ShelfPayload.closedId: what is gone is deletedId',
    'seq is Int and Float',
    'ShelfInput is the input of openShelf, closeShelf',
    'Subscription.shelfMoved: a stream ends in Changed',
  ]);
});

/** Operators of filters, not questions about a record. */
const operators = new Set(['eq', 'exists']);
/** Of events that are about no one kind of record. */
const ofNoRecord = new Set(['eventPublished', 'invariantsChecked']);

function faultsOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name: type }) => !type.startsWith('__'));
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInputObjectType(type)
      ? Object.values(type.getFields()).map(({ name, type: of }) => ({
          owner: type.name,
          name,
          type: String(of).replace(/[[\]!]/g, ''),
          isPlain: !String(getNullableType(of)).startsWith('['),
        }))
      : [],
  );
  const sequences = new Set(fields.filter(({ name }) => name === 'seq').map(({ type }) => type));
  const inputs = Map.groupBy(
    Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) =>
      args.map((argument) => ({ mutation: name, input: getNamedType(argument.type).name })),
    ),
    ({ input }) => input,
  );
  const streams = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
  return [
    ...fields
      .filter(({ name, type, isPlain }) => type === 'Boolean' && isPlain && !operators.has(name))
      .filter(({ name }) => !/^(is|has|can)[A-Z]/.test(name))
      .map(({ owner, name }) => `${owner}.${name} is a question without is, has or can`),
    ...fields
      .filter(
        ({ owner, name }) => owner.endsWith('Payload') && /^(?!deleted)[a-z]+ed(Id|Ids|Name)$/.test(name),
      )
      .map(({ owner, name }) => `${owner}.${name}: what is gone is deletedId`),
    ...(sequences.size > 1 ? [`seq is ${[...sequences].join(' and ')}`] : []),
    ...[...inputs]
      .filter(([, used]) => used.length > 1)
      .map(([input, used]) => `${input} is the input of ${used.map(({ mutation }) => mutation).join(', ')}`),
    ...streams
      .filter((name) => !name.endsWith('Changed') && !ofNoRecord.has(name))
      .map((name) => `Subscription.${name}: a stream ends in Changed`),
  ];
}
