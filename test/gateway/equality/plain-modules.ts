import { jest } from '@jest/globals';
import { graphql, type GraphQLSchema } from 'graphql';

/** A document that graphql-js reads, checks and runs anew each time. */
class PlainDocument {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly source: string,
  ) {}

  run(operationName: string | undefined, variableValues: Record<string, unknown>, contextValue: unknown) {
    return graphql({ schema: this.schema, source: this.source, operationName, variableValues, contextValue });
  }
}

/**
 * Puts graphql-js alone, and the resolvers as type-graphql calls them, in the place of our fast paths, for what this
 * process loads from now on.
 */
export function withoutFastPaths(): void {
  jest.unstable_mockModule('../../../shared/subgraph/prepared-document.js', () => ({
    PreparedDocument: PlainDocument,
  }));
  jest.unstable_mockModule('../../../shared/subgraph/direct-resolvers.js', () => ({
    callDirectly: () => undefined,
  }));
}
