import { ApolloArmor } from '@escape.tech/graphql-armor';

/** What one document may ask for. Source: API conventions, GraphQL. */
export const graphqlLimits = { depth: 10, aliases: 15, tokens: 1_000 } as const;

/** Apollo Server options that refuse documents beyond the limits before they are planned. */
export function limitDocuments() {
  return new ApolloArmor({
    maxDepth: { n: graphqlLimits.depth, flattenFragments: true },
    maxAliases: { n: graphqlLimits.aliases },
    // Apollo's own parser counts tokens: armor's throws where Apollo expects no fault and answers 500.
    maxTokens: { enabled: false },
    maxDirectives: { n: 50 },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
}
