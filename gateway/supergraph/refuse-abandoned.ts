import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { SubgraphClient } from './subgraph-client.js';

/** A subgraph that is not asked any more for a client who is gone, or whose time is over. */
export function refuseAbandoned(subgraph: SubgraphClient<RequestScope>): SubgraphClient<RequestScope> {
  return {
    name: subgraph.name,
    execute(request) {
      const { lifetime } = request.context;
      if (lifetime?.isAbandoned) return Promise.reject(new Error('The client is gone.'));
      if (lifetime && lifetime.remainingMs <= 0)
        return Promise.reject(new Error('The time of the request is over.'));
      return subgraph.execute(request);
    },
  };
}
