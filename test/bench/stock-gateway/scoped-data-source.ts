import gatewayPackage, { type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { scopeHeader, signScope } from '../../../shared/requests/scope-token.js';

type ProcessOptions = GraphQLDataSourceProcessOptions<Record<string, unknown>>;

/** The stock data source; it tells the subgraph who is calling, or the subgraph would refuse. */
export class ScopedDataSource extends gatewayPackage.RemoteGraphQLDataSource {
  constructor(
    url: string,
    private readonly secret: string,
  ) {
    super({ url });
  }

  override willSendRequest({ request, context }: ProcessOptions): void {
    const scope = context as unknown as RequestScope;
    request.http!.headers.set('x-request-id', scope.requestId);
    request.http!.headers.set(scopeHeader, signScope(scope, this.secret, Date.now()));
  }
}
