import {
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { InputLimits } from '../../../shared/subgraph/input-limits.js';
import { jsonBounds } from '../../limits/json-bounds.js';
import { toSnakeCase } from '../../../shared/records/wire-names.js';
import { described } from './examples.js';
import { nullable, type JsonSchema } from './json-schema.js';
import { inputLeafSchema } from './leaf-schema.js';
import type { SchemaRegistry } from './schema-registry.js';

export interface InputContext {
  readonly registry: SchemaRegistry;
  readonly limits: InputLimits;
}

/** A request body: an input type without the fields that the path gives. Unknown fields are refused. */
export function inputSchema(
  type: GraphQLInputObjectType,
  context: InputContext,
  given: readonly string[] = [],
): JsonSchema {
  const fields = Object.values(type.getFields()).filter(({ name }) => !given.includes(name));
  const key = fields.map(({ name }) => name).join();
  return context.registry.refer(type.name, key, fields.length, () => {
    const required = fields.filter(isRequiredInputField).map(({ name }) => toSnakeCase(name));
    return {
      type: 'object',
      description: type.description ?? undefined,
      additionalProperties: false,
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(
        fields.map((field) => {
          const schema = withLimits(
            valueSchema(field.type, context),
            context.limits[type.name]?.[field.name],
          );
          return [toSnakeCase(field.name), described(schema, field.description ?? '')];
        }),
      ),
    };
  });
}

/** A value of an input type, or null where the type takes it. */
export function valueSchema(type: GraphQLInputType, context: InputContext): JsonSchema {
  if (!isNonNullType(type)) return nullable(presentSchema(type, context));
  return presentSchema(type.ofType, context);
}

function presentSchema(type: GraphQLInputType, context: InputContext): JsonSchema {
  // Fields that are bounded more narrowly say so.
  if (isListType(type))
    return { type: 'array', maxItems: jsonBounds.items, items: valueSchema(type.ofType, context) };
  if (isInputObjectType(type)) return inputSchema(type, context);
  if (isLeafType(type)) return inputLeafSchema(type);
  throw new Error(`An input cannot be ${String(type)}.`);
}

/** Those of a list's elements are under `items`. */
function withLimits(schema: JsonSchema, limits: JsonSchema = {}): JsonSchema {
  if (schema.$ref || schema.anyOf) return schema;
  const { items, ...own } = limits;
  return { ...schema, ...own, ...(items && { items: { ...schema.items, ...items } }) };
}
