import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { SubgraphClient } from './subgraph-client.js';

/** A subgraph that tells, in the scope of the request, when it answers as it answered before. */
export function markReplays(subgraph: SubgraphClient<RequestScope>): SubgraphClient<RequestScope> {
  return {
    name: subgraph.name,
    execute(request) {
      const { idempotency } = request.context;
      const answering = subgraph.execute(request);
      if (!idempotency) return answering;
      return answering.then((response) => {
        if (response.extensions?.isReplay) idempotency.isReplayed = true;
        return response;
      });
    },
  };
}
