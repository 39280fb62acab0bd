import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Operation = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** By the selections of a compiled operation, which are the same with every run. */
const known = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/**
 * Names of the fields that an operation asks of the records of a page, and `pageInfo` if it asks for that or for cursors.
 * Conditions are not looked at, so some may not be wanted after all.
 */
export function pageFields({ fieldNodes, fragments }: Operation): ReadonlySet<string> {
  let fields = known.get(fieldNodes);
  if (!fields) known.set(fieldNodes, (fields = new Set(fieldsOf(fieldNodes, fragments))));
  return fields;
}

function* fieldsOf(pages: readonly FieldNode[], fragments: Operation['fragments']): Generator<string> {
  for (const page of pages) {
    for (const field of selected(page.selectionSet, fragments)) {
      if (field.name.value === 'nodes') yield* namesIn(field, fragments);
      else if (field.name.value === 'edges') yield* fieldsOfEdges(field, fragments);
      else yield field.name.value;
    }
  }
}

/** The cursor of an edge is made of what those of `pageInfo` are made of. */
function* fieldsOfEdges(edges: FieldNode, fragments: Operation['fragments']): Generator<string> {
  for (const field of selected(edges.selectionSet, fragments)) {
    if (field.name.value === 'node') yield* namesIn(field, fragments);
    else if (field.name.value === 'cursor') yield 'pageInfo';
  }
}

function* namesIn({ selectionSet }: FieldNode, fragments: Operation['fragments']): Generator<string> {
  for (const { name } of selected(selectionSet, fragments)) yield name.value;
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
