import { compose as composeSubgraphs } from '@apollo/composition';
import internals from '@apollo/federation-internals';
import { parse } from 'graphql';
import { lintSubgraphs } from './lint-subgraphs.js';
import { withNodes } from './nodes/with-nodes.js';
import type { SubgraphEntry } from './read-supergraph-file.js';

/** Composes the subgraphs' schemas to a supergraph. Throws with every composition error, or all that cannot be planned. */
export function compose(entries: readonly SubgraphEntry[]): string {
  const subgraphs = internals.subgraphsFromServiceList(
    entries.map(({ name, sdl, url }) => ({ name, typeDefs: parse(sdl), url: url ?? `local:${name}` })),
  );
  if (Array.isArray(subgraphs)) throw refusal(subgraphs.map(({ message }) => message));
  const { supergraphSdl, errors = [] } = composeSubgraphs(subgraphs);
  const faults = [...errors.map(({ message }) => message), ...lintSubgraphs(subgraphs)];
  if (faults.length > 0) throw refusal(faults);
  return supergraphSdl!;
}

/** The graph that clients see: the subgraphs, and the gateway's own that finds their records. */
export function composeGraph(entries: readonly SubgraphEntry[]): string {
  return compose(withNodes(entries));
}

function refusal(faults: readonly string[]): Error {
  return new Error(`The subgraphs do not compose:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}
