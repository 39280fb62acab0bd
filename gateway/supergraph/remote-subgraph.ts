import { signScope, scopeHeader } from '../../shared/principal/scope-token.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { SubgraphClient, SubgraphResponse } from './subgraph-client.js';

export interface RemoteSubgraphOptions {
  readonly name: string;
  readonly url: string;
  /** Shared with the subgraph; vouches for the principal. */
  readonly secret: string;
}

const timeoutMs = 20_000;

/** A subgraph behind HTTP. Rejects when it does not answer within 20 s, or not in GraphQL's form. */
export function remoteSubgraph({ name, url, secret }: RemoteSubgraphOptions): SubgraphClient<RequestScope> {
  return {
    name,
    async execute({ query, operationName, variables, context }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-request-id': context.requestId,
          [scopeHeader]: signScope(context, secret, Date.now()),
        },
        body: JSON.stringify({ query, operationName, variables }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`Subgraph ${name} answered ${response.status}.`);
      return (await response.json()) as SubgraphResponse;
    },
  };
}
