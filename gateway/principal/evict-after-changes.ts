import type { RequestScope } from '../../shared/requests/request-scope.js';
import { isChange, type SubgraphClient } from '../supergraph/subgraph-client.js';

/**
 * Identity, as the query plans ask it. A change there may change what its own caller may do: who has
 * just proved a second factor must not be refused for the rest of the second in which we remember.
 */
export function evictAfterChanges(
  identity: SubgraphClient<RequestScope>,
  evict: (sessionId: string) => void,
): SubgraphClient<RequestScope> {
  return {
    name: identity.name,
    execute(request) {
      const { sessionId } = request.context.principal ?? {};
      const answering = identity.execute(request);
      return sessionId && isChange(request) ? answering.finally(() => evict(sessionId)) : answering;
    },
  };
}
