import type { Logger } from '../../shared/config/logger.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { RunningSubgraph } from '../../shared/subgraph/running-subgraph.js';
import type { Clock } from '../../shared/values/clock.js';
import { localSubgraph } from './local-subgraph.js';
import { markReplays } from './mark-replays.js';
import type { SubgraphEntry } from './read-supergraph-file.js';
import { remoteSubgraph } from './remote-subgraph.js';
import type { RemoteConnections } from './remote/remote-connections.js';
import { ScopeSigner } from './remote/scope-signer.js';
import type { SubgraphClient } from './subgraph-client.js';
import { refuseAbandoned } from './refuse-abandoned.js';
import { traceFetches } from './trace-fetches.js';

export interface ConnectionOptions {
  /** Shared with subgraphs that run elsewhere. */
  readonly secret: string;
  readonly connections: RemoteConnections;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A client for each subgraph: over HTTP when it has a URL, else in process. Throws when one is nowhere. */
export function connectSubgraphs(
  entries: readonly SubgraphEntry[],
  local: readonly RunningSubgraph[],
  { secret, connections, clock, logger }: ConnectionOptions,
): ReadonlyMap<string, SubgraphClient<RequestScope>> {
  const signer = new ScopeSigner(secret, clock);
  const running = new Map(local.map((subgraph) => [subgraph.name, subgraph]));
  return new Map(
    entries.map(({ name, url }) => {
      if (url) {
        const remote = remoteSubgraph({ name, url, signer, connections, logger });
        return [name, markReplays(refuseAbandoned(traceFetches(remote)))];
      }
      const subgraph = running.get(name);
      if (!subgraph) throw new Error(`The subgraph ${name} runs elsewhere: name its URL in SUBGRAPH_URLS.`);
      return [name, markReplays(refuseAbandoned(traceFetches(localSubgraph(subgraph))))];
    }),
  );
}
