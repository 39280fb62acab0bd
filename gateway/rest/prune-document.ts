import {
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { versionField, type Names, type RecordPath } from './response-names.js';
import type { Wanted } from './wanted-fields.js';

/** A document with its names and the path of its records. */
export interface Source {
  readonly document: DocumentNode;
  readonly names: Names;
  readonly recordPath: RecordPath;
}

interface Pruned {
  readonly selections: SelectionSetNode;
  readonly names: Names;
}

/** Leaves of the records what is wanted. A record's version stays in the document, for its entity tag. */
export function pruneDocument(
  { document, names, recordPath }: Source,
  wanted: Wanted,
): Pick<Source, 'document' | 'names'> {
  const operation = document.definitions[0] as OperationDefinitionNode;
  const pruned = alongThe(recordPath.path, operation.selectionSet, names, (set, level) =>
    keep(set, level, wanted, recordPath.form === 'record'),
  );
  return {
    document: {
      ...document,
      definitions: [{ ...operation, selectionSet: pruned.selections }],
    },
    names: pruned.names,
  };
}

/** Replaces what lies at the end of the path; all that stands beside the path stays. */
function alongThe(
  [key, ...rest]: readonly string[],
  set: SelectionSetNode,
  names: Names,
  replace: (set: SelectionSetNode, names: Names) => Pruned,
): Pruned {
  if (key === undefined) return replace(set, names);
  const kept = new Map(names);
  const selections = set.selections.map((node): SelectionNode => {
    if (node.kind !== Kind.FIELD || keyOf(node) !== key) return node;
    const named = names.get(key)!;
    const inner = alongThe(rest, node.selectionSet!, named.below!, replace);
    kept.set(key, { ...named, below: inner.names });
    return { ...node, selectionSet: inner.selections };
  });
  return { selections: { ...set, selections }, names: kept };
}

function keep(set: SelectionSetNode, names: Names, wanted: Wanted, needsVersion: boolean): Pruned {
  const kept: Names = new Map();
  const selections = set.selections.flatMap((node): SelectionNode[] => {
    if (node.kind !== Kind.FIELD) return [];
    const [key, named] = [keyOf(node), names.get(keyOf(node))!];
    const below = wanted.get(named.name);
    if (!below) return needsVersion && key === versionField ? [node] : [];
    if (below.size === 0 || !node.selectionSet || !named.below) {
      kept.set(key, named);
      return [node];
    }
    const inner = keep(node.selectionSet, named.below, below, false);
    kept.set(key, { ...named, below: inner.names });
    return [{ ...node, selectionSet: inner.selections }];
  });
  return { selections: { ...set, selections }, names: kept };
}

function keyOf({ alias, name }: Extract<SelectionNode, { kind: Kind.FIELD }>): string {
  return (alias ?? name).value;
}
