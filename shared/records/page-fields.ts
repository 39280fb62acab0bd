import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Operation = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** By the selections of a compiled operation, which are the same with every run. */
const known = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/**
 * Names of the fields that an operation asks of the nodes of a page, and `pageInfo` if it asks for that. Conditions are
 * not looked at, so some may not be wanted after all.
 */
export function pageFields({ fieldNodes, fragments }: Operation): ReadonlySet<string> {
  let fields = known.get(fieldNodes);
  if (!fields) known.set(fieldNodes, (fields = new Set(fieldsOf(fieldNodes, fragments))));
  return fields;
}

function* fieldsOf(pages: readonly FieldNode[], fragments: Operation['fragments']): Generator<string> {
  for (const page of pages) {
    for (const { name, selectionSet } of selected(page.selectionSet, fragments)) {
      if (name.value !== 'nodes') yield name.value;
      else for (const field of selected(selectionSet, fragments)) yield field.name.value;
    }
  }
}

/** The fields of a selection, with those of its fragments. */
function* selected(
  selection: SelectionSetNode | undefined,
  fragments: Operation['fragments'],
): Generator<FieldNode> {
  for (const node of selection?.selections ?? []) {
    if (node.kind === Kind.FIELD) yield node;
    else {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      yield* selected(inner?.selectionSet, fragments);
    }
  }
}
