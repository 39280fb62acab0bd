import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import { bodyLimitBytes } from '../../../shared/http/create-http-server.js';
import { longestTimestamp } from '../../../shared/values/moment.js';
import type { JsonSchema } from './json-schema.js';

/**
 * Any text of the platform: what came in came in a body of that size, and PostgreSQL keeps no NUL. Fields
 * that are bounded more narrowly say so.
 */
export const anyText: JsonSchema = {
  type: 'string',
  maxLength: bodyLimitBytes,
  pattern: '^[^\\u0000]*$',
};

const scalars: Readonly<Record<string, JsonSchema>> = {
  String: anyText,
  Boolean: { type: 'boolean' },
  Int: { type: 'integer', format: 'int32', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  Float: { type: 'number' },
  ID: { type: 'string', format: 'uuid', maxLength: 36 },
  DateTime: { type: 'string', format: 'date-time', maxLength: longestTimestamp },
  Date: { type: 'string', format: 'date', maxLength: 10 },
  BigInt: { type: 'string', maxLength: 20, pattern: '^-?\\d+$' },
  Decimal: { type: 'string', maxLength: 60, pattern: '^-?\\d+(\\.\\d+)?$' },
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
