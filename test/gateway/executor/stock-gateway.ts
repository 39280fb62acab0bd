import gatewayPackage from '@apollo/gateway';
import { print, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { QueryPlan } from '@apollo/query-planner';

/** What the stock gateway answers, and by which plan. */
export interface StockAnswer {
  readonly data?: unknown;
  readonly errors: readonly StockError[];
  /** Null bubbling and invalid values: the stock gateway keeps them out of `errors`. */
  readonly valueCompletion: readonly StockError[];
  readonly plan: QueryPlan;
}

export interface StockError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** Starts an unchanged ApolloGateway over in-process subgraphs. */
export async function startStockGateway(
  supergraphSdl: string,
  schemas: ReadonlyMap<string, GraphQLSchema>,
): Promise<(document: DocumentNode, variables: Record<string, unknown>) => Promise<StockAnswer>> {
  let plan: QueryPlan = { kind: 'QueryPlan' };
  const silent = () => {};
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  const gateway = new gatewayPackage.ApolloGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }) => {
      const schema = schemas.get(name);
      if (schema === undefined) throw new Error(`No subgraph ${name}`);
      return new gatewayPackage.LocalGraphQLDataSource(schema);
    },
    experimental_didResolveQueryPlan: (resolved) => {
      plan = resolved.queryPlan;
    },
  });
  const { executor } = await gateway.load();

  return async (document, variables) => {
    const query = print(document);
    const requestContext = {
      request: { query, variables },
      document,
      queryHash: query,
      metrics: {},
      logger,
      context: {},
    };
    // The executor reads these few properties of Apollo Server's request context.
    const answer = await executor(requestContext as unknown as Parameters<typeof executor>[0]);
    const extensions = answer.extensions as { valueCompletion?: StockError[] } | undefined;
    return {
      data: answer.data,
      errors: answer.errors ?? [],
      valueCompletion: extensions?.valueCompletion ?? [],
      plan,
    };
  };
}
