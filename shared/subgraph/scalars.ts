import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLUUID } from 'graphql-scalars';

/** Record ids: UUIDs, checked wherever a client sends one. */
export const Uuid = GraphQLUUID;

/** A moment in time. Rows carry it as ISO 8601 text already, so text passes as it is. */
export const DateTime = new GraphQLScalarType<Date, unknown>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment in time: ISO 8601 in UTC with milliseconds, such as `2026-11-21T06:20:00.000Z`.',
  serialize: (value) => (typeof value === 'string' ? value : GraphQLDateTimeISO.serialize(value)),
});
