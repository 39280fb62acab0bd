import type { GraphQLSchema } from 'graphql';
import { documentRequests, literalRequests } from './document-requests.js';
import type { ExhaustingRequest } from './exhausting-request.js';
import { aliasedRequests, graphqlRequests } from './graphql-requests.js';
import { rawRequests } from './raw-requests.js';
import { restRequests } from './rest-requests.js';

const byKind = {
  documents: documentRequests,
  'heads, and bodies that are no input': rawRequests,
  'arguments within documents': literalRequests,
  'inputs of root fields': graphqlRequests,
  'inputs of root fields under many aliases': aliasedRequests,
  'bodies and parameters of routes': restRequests,
} satisfies Record<string, (schema: GraphQLSchema) => ExhaustingRequest[]>;

export type Kind = keyof typeof byKind;

export const kinds = Object.keys(byKind) as Kind[];

/** All of them, by what is large in them. */
export function exhaustingRequests(schema: GraphQLSchema): Record<Kind, ExhaustingRequest[]> {
  const entries = kinds.map((kind) => [kind, byKind[kind](schema)] as const);
  return Object.fromEntries(entries) as Record<Kind, ExhaustingRequest[]>;
}
