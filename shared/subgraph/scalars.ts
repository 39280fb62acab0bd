import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject, GraphQLUUID } from 'graphql-scalars';
import { isDate } from '../kernel/calendar.js';
import { toIsoTimestamp } from '../database/iso-timestamp.js';

/** Record ids: UUIDs, checked wherever a client sends one, and lower-cased as rows have them. */
export const Uuid = new GraphQLScalarType<string, unknown>({
  ...GraphQLUUID.toConfig(),
  // Rows come from uuid columns; checking them again would cost more than all other leaves.
  serialize: (value) => value,
  parseValue: (value) => String(GraphQLUUID.parseValue(value)).toLowerCase(),
  parseLiteral: (node, variables) => String(GraphQLUUID.parseLiteral(node, variables)).toLowerCase(),
});

/** Characters of a moment in time as clients send it; no clock is finer than what fits. */
export const longestTimestamp = 40;

/** A moment in time. Rows carry it as PostgreSQL's text, in UTC. */
export const DateTime = new GraphQLScalarType<Date, unknown>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment in time: ISO 8601 in UTC with milliseconds, such as `2026-11-21T06:20:00.000Z`.',
  serialize: (value) =>
    typeof value === 'string' ? toIsoTimestamp(value) : GraphQLDateTimeISO.serialize(value),
  parseValue: (value) => GraphQLDateTimeISO.parseValue(bounded(value)),
});

function bounded(value: unknown): unknown {
  if (typeof value === 'string' && value.length > longestTimestamp)
    throw new GraphQLError(`DateTime has at most ${longestTimestamp} characters.`);
  return value;
}

/** A day in the calendar, without a time or a zone. Rows carry it as text. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar without time and zone: ISO 8601, such as `2026-11-21`.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});

/** Whole numbers beyond 32 bits, such as amounts of money. JSON numbers are inexact from 2^53 on, so answers have them as text. */
export const BigInteger = new GraphQLScalarType<bigint, string>({
  name: 'BigInt',
  description:
    'A whole number of up to 64 bits. Answered as a text, since JSON numbers are inexact beyond 2^53; taken as a text, or as a number up to there.',
  serialize: (value) => String(value),
  parseValue: readBigInteger,
  parseLiteral: (node) =>
    readBigInteger(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
});

function readDate(value: unknown): string {
  if (isDate(value)) return value;
  throw new GraphQLError('A Date is a day of the calendar, such as 2026-11-21.');
}

const limit = 2n ** 63n;

function readBigInteger(value: unknown): bigint {
  const isExact = typeof value === 'string' ? /^-?\d{1,19}$/.test(value) : Number.isSafeInteger(value);
  const parsed = isExact ? BigInt(value as string | number) : limit;
  if (parsed < limit && parsed >= -limit) return parsed;
  throw new GraphQLError('A BigInt is a whole number of up to 64 bits, as a text or a safe number.');
}

/** Any JSON value, as it was recorded. */
export const Json = GraphQLJSON;

/** A JSON object, such as values by the keys of their fields. */
export const JsonObject = GraphQLJSONObject;
