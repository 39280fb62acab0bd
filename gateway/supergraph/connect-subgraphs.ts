import type { ReadinessCheck } from '../../shared/http/health.js';
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
        return [name, markReplays(refuseAbandoned(remote))];
      }
      const subgraph = running.get(name);
      if (!subgraph) throw new Error(`The subgraph ${name} runs elsewhere: name its URL in SUBGRAPH_URLS.`);
      return [name, markReplays(refuseAbandoned(localSubgraph(subgraph)))];
    }),
  );
}

/** Whether each subgraph behind HTTP is ready. A gateway without one of them answers what the others have. */
export function remoteReadiness(entries: readonly SubgraphEntry[]): ReadinessCheck[] {
  return entries.flatMap(({ name, url }) =>
    url ? [{ name, isOptional: true, check: () => askReadiness(url) }] : [],
  );
}

async function askReadiness(url: string): Promise<void> {
  const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`answered ${response.status}`);
}
