import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The kinds of records that a selection on `Node` is about. */
export interface AskedTypes {
  /** Those that its fragments name. */
  readonly named: readonly string[];
  /** Whether it is about records of every kind: it asks for their ids, or names none. */
  readonly isOpen: boolean;
}

/** Reads the selections of a `node`. Plans add `__typename` to each, so that says nothing. */
export function askedTypes(
  sets: readonly SelectionSetNode[],
  fragmentOf: (name: string) => FragmentDefinitionNode | undefined,
): AskedTypes {
  const named = new Set<string>();
  const seen = new Set<SelectionSetNode>();
  let asksForFields = false;
  const read = (set: SelectionSetNode | undefined) => {
    if (!set || seen.has(set)) return;
    seen.add(set);
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        asksForFields ||= selection.name.value !== '__typename';
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection.name.value);
      const type = fragment?.typeCondition?.name.value;
      if (type === undefined || type === 'Node') read(fragment?.selectionSet);
      else named.add(type);
    }
  };
  sets.forEach(read);
  return { named: [...named], isOpen: asksForFields || named.size === 0 };
}
