import { isAbstractType, Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { CompositeType, SelectionScope } from './selection.js';

/** The fields of a response object by key, in the order of the specification's CollectFields. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** What of a scope decides which fields there are. */
type FieldScope = Pick<SelectionScope, 'schema' | 'fragments' | 'isIncluded'>;

/** Merges what several selection sets ask of an object of `type`, fragments included. */
export function collectFields(
  type: CompositeType,
  selectionSets: readonly SelectionSetNode[],
  scope: FieldScope,
): CollectedFields {
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const selectionSet of selectionSets) collectInto(collected, visited, type, selectionSet, scope);
  return collected;
}

function collectInto(
  collected: Map<string, FieldNode[]>,
  visited: Set<string>,
  type: CompositeType,
  selectionSet: SelectionSetNode,
  scope: FieldScope,
): void {
  for (const node of selectionSet.selections) {
    if (!scope.isIncluded(node.directives)) continue;
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      const sameKey = collected.get(key);
      if (sameKey === undefined) collected.set(key, [node]);
      else sameKey.push(node);
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(node.name.value)) continue;
      visited.add(node.name.value);
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : scope.fragments.get(node.name.value);
    if (fragment === undefined || !applies(fragment.typeCondition?.name.value, type, scope)) continue;
    collectInto(collected, visited, type, fragment.selectionSet, scope);
  }
}

function applies(condition: string | undefined, type: CompositeType, { schema }: FieldScope) {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
