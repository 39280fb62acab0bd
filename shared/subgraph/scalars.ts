import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject, GraphQLUUID } from 'graphql-scalars';
import { toIsoTimestamp } from '../database/iso-timestamp.js';

/** Record ids: UUIDs, checked wherever a client sends one, and lower-cased as rows have them. */
export const Uuid = new GraphQLScalarType<string, unknown>({
  ...GraphQLUUID.toConfig(),
  // Rows come from uuid columns; checking them again would cost more than all other leaves.
  serialize: (value) => value,
  parseValue: (value) => String(GraphQLUUID.parseValue(value)).toLowerCase(),
  parseLiteral: (node, variables) => String(GraphQLUUID.parseLiteral(node, variables)).toLowerCase(),
});

/** A moment in time. Rows carry it as PostgreSQL's text, in UTC. */
export const DateTime = new GraphQLScalarType<Date, unknown>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment in time: ISO 8601 in UTC with milliseconds, such as `2026-11-21T06:20:00.000Z`.',
  serialize: (value) =>
    typeof value === 'string' ? toIsoTimestamp(value) : GraphQLDateTimeISO.serialize(value),
});

/** Any JSON value, as it was recorded. */
export const Json = GraphQLJSON;

/** A JSON object, such as values by the keys of their fields. */
export const JsonObject = GraphQLJSONObject;
