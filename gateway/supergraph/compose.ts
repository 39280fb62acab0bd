import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { SubgraphEntry } from './read-supergraph-file.js';

/** Composes the subgraphs' schemas to a supergraph. Throws with every composition error. */
export function compose(subgraphs: readonly SubgraphEntry[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, typeDefs: parse(sdl), url: url ?? `local:${name}` })),
  );
  if (errors?.length) {
    throw new Error(
      `The subgraphs do not compose:\n${errors.map(({ message }) => `  - ${message}`).join('\n')}`,
    );
  }
  return supergraphSdl!;
}
