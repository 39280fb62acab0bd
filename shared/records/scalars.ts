import { GraphQLError, GraphQLID, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject } from 'graphql-scalars';
import { decimalWords, formatMillionths, parseMillionths } from '../values/decimal.js';
import { toIsoTimestamp } from '../values/iso-timestamp.js';
import { jsonFault } from '../values/json.js';
import { isDay, parseMoment } from '../values/moment.js';
import { parseInteger } from '../values/number.js';
import { parseUuid } from '../values/uuid.js';

/** Record ids: GraphQL's `ID`, but UUIDs, checked wherever a client sends one, and lower-cased as rows have them. */
export const Id = new GraphQLScalarType<string, unknown>({
  name: GraphQLID.name,
  description: 'The id of a record: a UUID, taken in upper and lower case, answered in lower case.',
  // Rows come from uuid columns; checking them again would cost more than all other leaves.
  serialize: (value) => value,
  parseValue: readUuid,
  parseLiteral: (node) => readUuid(idOf(node)),
});

/**
 * `Id` as the gateway takes it: subgraphs look at what it passes on, so that a bad id fails its field alone. A query
 * plan writes no literals of other kinds where an `ID` is due; they fail the document.
 */
export const PassedId = new GraphQLScalarType<unknown, unknown>({
  ...Id.toConfig(),
  parseValue: (value) => value,
  parseLiteral: (node) => idOf(node) ?? readUuid(undefined),
});

function readUuid(value: unknown): string {
  const found =
    typeof value === 'string' || typeof value === 'number' ? `: ${String(value).slice(0, 60)}` : '';
  return readAs(parseUuid(value), `Value is not a valid UUID${found}`);
}

/** The text of a literal. A query plan writes texts of digits alone as whole numbers. */
function idOf(node: ValueNode): string | undefined {
  return node.kind === Kind.INT ? node.value : textOf(node);
}

/** A moment in time. Rows carry it as PostgreSQL's text, in UTC. */
export const DateTime = new GraphQLScalarType<Date, unknown>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment in time: ISO 8601 in UTC with milliseconds, such as `2026-11-21T06:20:00.000Z`.',
  serialize: (value) =>
    typeof value === 'string' ? toIsoTimestamp(value) : GraphQLDateTimeISO.serialize(value),
  parseValue: readMoment,
  parseLiteral: (node) => readMoment(textOf(node)),
});

function readMoment(value: unknown): Date {
  return readAs(
    parseMoment(value),
    'A DateTime is a moment with its zone in the years 1 to 9999, such as 2026-11-21T06:20:00Z.',
  );
}

/** A day in the calendar, without a time or a zone. Rows carry it as text. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar without time and zone: ISO 8601, such as `2026-11-21`.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(textOf(node)),
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

/** Exact decimals, such as quantities, prices and percentages; within the platform a bigint of millionths. */
export const Decimal = new GraphQLScalarType<bigint, string>({
  name: 'Decimal',
  description:
    'An exact decimal as a text: up to 12 digits before the point and 6 after it, such as `12.5`. Answered without zeros at its end.',
  serialize: (value) => formatMillionths(value as bigint),
  parseValue: readDecimal,
  parseLiteral: (node) => readDecimal(textOf(node)),
});

function readDate(value: unknown): string {
  return readAs(isDay(value) ? value : undefined, 'A Date is a day of the calendar, such as 2026-11-21.');
}

function readBigInteger(value: unknown): bigint {
  return readAs(
    parseInteger(value),
    'A BigInt is a whole number of up to 64 bits, as a text or a safe number.',
  );
}

function readDecimal(value: unknown): bigint {
  return readAs(parseMillionths(value), `A Decimal is ${decimalWords}, as a text.`);
}

/** Any JSON value of up to 32 levels, as it was recorded. */
export const Json = boundedJson(GraphQLJSON);

/** A JSON object of up to 32 levels, such as values by the keys of their fields. */
export const JsonObject = boundedJson(GraphQLJSONObject);

function boundedJson(scalar: GraphQLScalarType): GraphQLScalarType {
  const bounded = <Value>(value: Value): Value => {
    const fault = jsonFault(value);
    if (fault === undefined) return value;
    throw new GraphQLError(`A value of ${scalar.name} ${fault}.`);
  };
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    parseValue: (value) => scalar.parseValue(bounded(value)),
    parseLiteral: (node, variables) => bounded(scalar.parseLiteral(node, variables)),
  });
}

function readAs<Value>(value: Value | undefined, expectation: string): Value {
  if (value !== undefined) return value;
  throw new GraphQLError(expectation);
}

function textOf(node: ValueNode): string | undefined {
  return node.kind === Kind.STRING ? node.value : undefined;
}
