import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import type { SubgraphEntry } from '../read-supergraph-file.js';

/** The subgraph that answers `node`: the gateway itself, since an id does not tell whose record it is. */
export const nodes = 'nodes';

/** The types of each subgraph that implement `Node`: it owns them, and finds their records. */
export function nodeTypesOf(entries: readonly SubgraphEntry[]): ReadonlyMap<string, readonly string[]> {
  const types = entries.map(({ name, sdl }) => {
    const { definitions } = parse(sdl, { noLocation: true });
    return [name, definitions.filter(isNodeType).map((type) => type.name.value)] as const;
  });
  return new Map(types.filter(([, names]) => names.length > 0));
}

function isNodeType(definition: { readonly kind: string }): definition is ObjectTypeDefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  return !!(definition as ObjectTypeDefinitionNode).interfaces?.some(({ name }) => name.value === 'Node');
}

/** The subgraphs, and the one that finds the records of all of them. */
export function withNodes(entries: readonly SubgraphEntry[]): SubgraphEntry[] {
  const types = [...nodeTypesOf(entries).values()].flat();
  if (types.length === 0) return [...entries];
  const key = '@key(fields: "id", resolvable: false)';
  const stubs = types.map((type) => `type ${type} implements Node ${key} { id: ID! }`);
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
  return [...entries, { name: nodes, sdl: [link, nodeSdl, ...stubs].join('\n'), url: undefined }];
}

/** What clients see of it. */
export const nodeSdl = `
type Query {
  """
  A record by its id alone, of whatever kind; null for an id that leads nowhere, and for what the caller may not read.
  A selection of fragments alone finds records of their types alone.
  """
  node("The id of the record." id: ID!): Node
}
interface Node { id: ID! }
`;
