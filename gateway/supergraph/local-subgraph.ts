import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { RunningSubgraph } from '../../shared/subgraph/running-subgraph.js';
import type { SubgraphClient } from './subgraph-client.js';

/** A subgraph of this process: called as a function, with the principal as it is. */
export function localSubgraph(subgraph: RunningSubgraph): SubgraphClient<RequestScope> {
  return {
    name: subgraph.name,
    execute: (request) => subgraph.execute(request, request.context),
  };
}
