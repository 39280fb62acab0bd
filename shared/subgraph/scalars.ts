import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLUUID } from 'graphql-scalars';
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

/** Any JSON value, as it was recorded. */
export const Json = GraphQLJSON;
