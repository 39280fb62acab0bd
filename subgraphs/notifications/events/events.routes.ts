import type { Route } from '../../../shared/records/route.js';

const event =
  'id cursor seq type version occurredAt recordId requestId actor { id name } data previousAttributes';

/** /v1/events and /v1/event-types. */
export const eventRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/events',
    summary: 'List what happened in the last 90 days, oldest first',
    list: { filters: { type: 'text' } },
    document: `query ListEvents($first: Int!, $after: String, $filter: EventFilter) {
      events(first: $first, after: $after, filter: $filter) { nodes { ${event} } pageInfo { hasNextPage endCursor } }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'GET',
    path: '/event-types',
    summary: 'List the types of events with the schemas of their payloads',
    document: 'query ListEventTypes { eventTypes { name version description permission payloadSchema } }',
    variables: () => ({}),
  },
];
