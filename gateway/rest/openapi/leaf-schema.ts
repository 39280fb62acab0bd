import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import { nameForm } from '../../../shared/records/broken-rule.js';
import { bodyLimitBytes } from '../../../shared/http/create-http-server.js';
import { decimalForm, decimalWords, longestDecimal } from '../../../shared/values/decimal.js';
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

const digits = /^-?\d+$/;
nameForm(digits, 'a whole number in digits');
nameForm(decimalForm, decimalWords);

const scalars: Readonly<Record<string, JsonSchema>> = {
  String: anyText,
  Boolean: { type: 'boolean' },
  Int: { type: 'integer', format: 'int32', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  Float: { type: 'number' },
  ID: { type: 'string', format: 'uuid', maxLength: 36 },
  DateTime: { type: 'string', format: 'date-time', maxLength: longestTimestamp },
  Date: { type: 'string', format: 'date', maxLength: 10 },
  BigInt: { type: 'string', maxLength: 20, pattern: digits.source },
  Decimal: { type: 'string', maxLength: longestDecimal, pattern: decimalForm.source },
  JSON: {},
  JSONObject: { type: 'object' },
};

/** Digits as a text, since JSON numbers are inexact beyond 2^53; as a number up to there. */
const bigInput: JsonSchema = {
  ...scalars.BigInt,
  type: ['string', 'integer'],
  format: 'int64',
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
};

/** What a scalar or an enum is in the JSON of a request. */
export function inputLeafSchema(type: GraphQLScalarType | GraphQLEnumType): JsonSchema {
  return type.name === 'BigInt' ? bigInput : leafSchema(type);
}

/** What a scalar or an enum is in JSON. Throws for a scalar that has no entry above. */
export function leafSchema(type: GraphQLScalarType | GraphQLEnumType): JsonSchema {
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  const schema = scalars[type.name];
  if (!schema)
    throw new Error(`OpenAPI does not know the scalar ${type.name}: describe it in leaf-schema.ts.`);
  return schema;
}
