import type { ErrorDefinition } from '../errors/error-definition.js';
import { consumerJob } from '../events/consumers/consumer-job.js';
import type { JobDefinition } from '../jobs/define-job.js';
import type { Catalogue } from '../kernel/kernel.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

/** What subgraphs declare together, beside the errors that are nobody's of them. */
export function catalogueOf(
  subgraphs: readonly SubgraphDefinition[],
  errors: readonly ErrorDefinition[],
): Catalogue {
  const permissions = subgraphs.flatMap((subgraph) => subgraph.permissions);
  return {
    permissions,
    modules: [...new Set(permissions.flatMap(({ module }) => module ?? []))],
    errors: [...errors, ...subgraphs.flatMap((subgraph) => subgraph.errors)],
    events: subgraphs.flatMap(({ events }) => events),
    auditedStates: Object.fromEntries(
      subgraphs.flatMap(({ auditedStates = {} }) => Object.entries(auditedStates)),
    ),
    recordReferences: subgraphs.flatMap(({ name, recordReferences = [] }) =>
      recordReferences.map((each) => ({ ...each, subgraph: name })),
    ),
  };
}

/** What subgraphs do aside, their consumers' work included. */
export function jobsOf(definitions: readonly SubgraphDefinition[]): JobDefinition[] {
  const consumers = definitions.flatMap((definition) => definition.consumers ?? []);
  return [...definitions.flatMap(({ jobs }) => jobs ?? []), ...consumers.map(consumerJob)];
}
