import type { ShieldRule } from '../access/graphql-shield.js';
import type { ShieldMap, SubgraphDefinition } from './subgraph-definition.js';

/** The parts of a subgraph that are lists: those of its areas follow one another. */
const listedParts = [
  ...(['entities', 'resolvers', 'references', 'recordReferences', 'permissions', 'routes'] as const),
  ...(['events', 'consumers', 'errors', 'jobs'] as const),
];

type ListedParts = Required<Pick<SubgraphDefinition, (typeof listedParts)[number]>>;

/** A theme of a subgraph, on one page like a subgraph itself: what it brings along, and nothing that runs. */
export type AreaDefinition = Partial<ListedParts> & { readonly shield: ShieldMap };

/** What the areas of a subgraph are together. Throws when two of them have rules for the same type or root field. */
export function joinAreas(areas: readonly AreaDefinition[]): ListedParts & { readonly shield: ShieldMap } {
  const lists = listedParts.map((part) => [
    part,
    areas.flatMap((area): unknown[] => [...(area[part] ?? [])]),
  ]);
  return { ...(Object.fromEntries(lists) as ListedParts), shield: joinShields(areas) };
}

/** Several areas have rules for these. */
const joinedTypes = ['Query', 'Mutation', 'Subscription', 'Node'];

function joinShields(areas: readonly AreaDefinition[]): ShieldMap {
  const entries = areas.flatMap(({ shield }) => Object.entries(shield));
  const [roots, types] = [true, false].map((isRoot) =>
    entries.filter(([type]) => joinedTypes.includes(type) === isRoot),
  );
  const rules = Map.groupBy(roots!, ([type]) => type);
  const joined = [...rules].map(([type, maps]) => {
    const fields = maps.flatMap(([, map]) => Object.entries(map as Readonly<Record<string, ShieldRule>>));
    return [type, uniquely(fields, `${type}.`)] as const;
  });
  return { ...Object.fromEntries(joined), ...uniquely(types!, '') };
}

function uniquely<Rule>(entries: readonly (readonly [string, Rule])[], prefix: string): Record<string, Rule> {
  const joined = Object.fromEntries(entries);
  const names = entries.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two areas have a rule for ${prefix}${twice}.`);
  return joined;
}
