import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNullableType,
  isEnumType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { hashOf } from './hash.js';

const errorPercent = 2;
const nullPercent = 8;
/** Nulls where there must be none. */
const brokenPercent = 1;
/** Few, so that the same entity is met in many places. */
const idsOfType = 5;

/** Which of many worlds the generated answers are of. */
export interface World {
  number: number;
}

/**
 * A subgraph that answers for any schema: each field's value is drawn from the world, its type, its parent's id
 * and its arguments, so that it is the same whenever it is asked. Now and then it is a null or an error.
 */
export function generatedSubgraph(sdl: string, world: World): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || type.name === '_Service') continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.name.startsWith('_'))
        field.resolve = (source, args, _context, info) => generate(world, source, args, info);
    }
  }
  return schema;
}

function generate(world: World, source: unknown, args: object, info: GraphQLResolveInfo): unknown {
  const parent = (source ?? {}) as Record<string, unknown>;
  const name = info.fieldName;
  if (Object.hasOwn(parent, name)) return parent[name];
  const hash = hashOf(
    `${world.number} ${info.parentType.name} ${String(parent['id'])} ${name} ${JSON.stringify(args)}`,
  );
  if (hash % 100 < errorPercent) throw new Error(`No ${name} of ${String(parent['id'])}`);
  return valueOf(info.returnType, hash);
}

function valueOf(type: GraphQLOutputType, hash: number): unknown {
  const next = hashOf(`${hash}`);
  if (next % 100 < (isNonNullType(type) ? brokenPercent : nullPercent)) return null;
  const inner = getNullableType(type) as GraphQLOutputType;
  if (isListType(inner)) {
    const element = inner.ofType as GraphQLOutputType;
    return Array.from({ length: next % 4 }, (_, index) => valueOf(element, hashOf(`${next} ${index}`)));
  }
  if (isEnumType(inner)) return inner.getValues()[next % inner.getValues().length]!.name;
  if (!isLeafType(inner))
    return { __typename: inner.toString(), id: `${inner.toString()} ${next % idsOfType}` };
  if (inner.name === 'Boolean') return next % 2 === 0;
  if (inner.name === 'Int') return next % 1_000;
  if (inner.name === 'Float') return (next % 1_000) / 8;
  return inner.name === 'JSON' ? { words: [`${next}`, null] } : `${inner.name} ${next}`;
}
