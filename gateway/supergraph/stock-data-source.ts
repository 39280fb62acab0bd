import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { SubgraphClient } from './subgraph-client.js';

type Process = GraphQLDataSource<Record<string, unknown>>['process'];

/** A subgraph as the stock executor calls it; same clients, so that both executors can be compared. */
export class StockDataSource implements GraphQLDataSource<Record<string, unknown>> {
  constructor(private readonly subgraph: SubgraphClient<RequestScope>) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions<Record<string, unknown>>) {
    const response = await this.subgraph.execute({
      query: request.query!,
      operationName: request.operationName,
      variables: request.variables ?? {},
      context: context as unknown as RequestScope,
    });
    return response as Awaited<ReturnType<Process>>;
  }
}
