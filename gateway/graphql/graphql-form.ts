import { namesType, perHeader, preferredType } from '../answers/accepted-types.js';
import { htmlType, jsonType } from '../answers/page-preference.js';

/** In which form the answer to a GraphQL request goes back, as its header `Accept` has it. */
export interface GraphqlForm {
  /** The media type of an answer in JSON; undefined for a client that takes none. */
  readonly json: string | undefined;
  /** Whether a subscription may be answered as server-sent events. */
  readonly takesEventStream: boolean;
  /** Whether a browser opens the address. */
  readonly prefersPage: boolean;
  /** Whether statuses tell faults of the transport alone, as older clients read them. */
  readonly isLegacy: boolean;
}

const eventStreamType = 'text/event-stream';
const graphqlType = 'application/graphql-response+json; charset=utf-8';

/**
 * The form for a header `Accept`. Queries are answered in JSON by whoever takes it, wherever else an event stream stands
 * in the header; an event stream must be named, since no client without a parser for it gets along with one.
 */
export const graphqlForm = perHeader((accept): GraphqlForm => ({
  json: preferredType(accept, [jsonType, graphqlType]),
  takesEventStream: namesType(accept, eventStreamType),
  prefersPage: preferredType(accept, [jsonType, graphqlType, eventStreamType, htmlType]) === htmlType,
  isLegacy: preferredType(accept, [graphqlType, jsonType]) === jsonType,
}));
