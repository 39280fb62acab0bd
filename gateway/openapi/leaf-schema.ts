import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import type { JsonSchema } from './json-schema.js';

const scalars: Readonly<Record<string, JsonSchema>> = {
  String: { type: 'string' },
  ID: { type: 'string' },
  Boolean: { type: 'boolean' },
  Int: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  Float: { type: 'number' },
  UUID: { type: 'string', format: 'uuid' },
  DateTime: { type: 'string', format: 'date-time' },
  Date: { type: 'string', format: 'date' },
  BigInt: { type: 'string', pattern: '^-?\\d+$' },
  Decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  JSON: {},
  JSONObject: { type: 'object' },
};

/** What a scalar or an enum is in JSON. Throws for a scalar that has no entry above. */
export function leafSchema(type: GraphQLScalarType | GraphQLEnumType): JsonSchema {
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  const schema = scalars[type.name];
  if (!schema)
    throw new Error(`OpenAPI does not know the scalar ${type.name}: describe it in leaf-schema.ts.`);
  return schema;
}
