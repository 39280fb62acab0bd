import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { recordPathOf, type Named, type Names } from '../response-names.js';
import { described } from './examples.js';
import { longestList } from '../wire-shape.js';
import { largestPage } from '../../../shared/records/list-query.js';
import { nullable, type JsonSchema } from './json-schema.js';
import { leafSchema } from './leaf-schema.js';
import { isNullOnlyWhenFailed } from './failed-fields.js';
import type { SchemaRegistry } from './schema-registry.js';

const pageInfo = { $ref: '#/components/schemas/PageInfo' };

/** What `data` of an answer is, from the document's selection and the descriptions of the graph. */
export function responseSchema(schema: GraphQLSchema, names: Names, registry: SchemaRegistry): JsonSchema {
  const recordPath = recordPathOf(names);
  const key = recordPath.path.at(-1)!;
  const named = recordPath.path
    .slice(0, -1)
    .reduce((level, part) => level.get(part)!.below!, names)
    .get(key)!;
  if (recordPath.form === 'record') return outputSchema(schema, named, named.type, registry);
  return {
    type: 'object',
    required: ['items', 'page_info'],
    properties: {
      items: {
        ...outputSchema(schema, named, named.type, registry),
        ...(recordPath.form === 'page' && { maxItems: largestPage }),
        description: 'The records of this page, in the order asked for.',
      },
      page_info: pageInfo,
    },
  };
}

function outputSchema(
  schema: GraphQLSchema,
  named: Named,
  type: GraphQLOutputType,
  registry: SchemaRegistry,
): JsonSchema {
  if (isNonNullType(type)) return presentSchema(schema, named, type.ofType, registry);
  if (type === named.type && isNullOnlyWhenFailed(named)) return presentSchema(schema, named, type, registry);
  return nullable(presentSchema(schema, named, type, registry));
}

function presentSchema(
  schema: GraphQLSchema,
  named: Named,
  type: GraphQLOutputType,
  registry: SchemaRegistry,
): JsonSchema {
  if (isListType(type))
    return {
      type: 'array',
      maxItems: longestList,
      items: outputSchema(schema, named, type.ofType, registry),
    };
  if (isLeafType(type)) return leafSchema(type);
  const { name, description } = getNamedType(type);
  const below = named.below ?? new Map();
  return registry.refer(name, keyOf(below), below.size, () =>
    objectSchema(schema, description ?? undefined, below, registry),
  );
}

function objectSchema(
  schema: GraphQLSchema,
  description: string | undefined,
  names: Names,
  registry: SchemaRegistry,
): JsonSchema {
  const fields = [...names.values()].map((named): [string, JsonSchema] => [
    named.name,
    described(outputSchema(schema, named, named.type, registry), descriptionOf(schema, named)),
  ]);
  return {
    type: 'object',
    description,
    required: fields.map(([name]) => name),
    properties: Object.fromEntries(fields),
  };
}

function descriptionOf(schema: GraphQLSchema, { parent, field }: Named): string {
  const type = schema.getType(parent);
  return (isObjectType(type) && type.getFields()[field]?.description) || '';
}

function keyOf(names: Names): string {
  return [...names.values()].map(({ name, below }) => (below ? `${name}(${keyOf(below)})` : name)).join();
}
