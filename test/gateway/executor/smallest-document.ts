import {
  BREAK,
  Kind,
  print,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** What may be taken away and leave a smaller document. */
const removable: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
]);

/**
 * Takes parts away from a document, largest first, as long as it stays valid and `fails` holds: what is
 * left shows the fault and little else.
 */
export async function smallestDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  fails: (document: DocumentNode) => Promise<boolean>,
): Promise<DocumentNode> {
  let smallest = document;
  for (let index = 0; index < countParts(smallest);) {
    const candidate = withoutUnused(withoutPart(smallest, index));
    const isSmaller = validate(schema, candidate).length === 0 && (await fails(candidate));
    if (isSmaller) smallest = candidate;
    else index += 1;
  }
  return smallest;
}

function countParts(document: DocumentNode): number {
  let count = 0;
  visit(document, { enter: (node) => void (count += removable.has(node.kind) ? 1 : 0) });
  return count;
}

/** Parts are numbered in the order of the document, each before what it holds. */
function withoutPart(document: DocumentNode, index: number): DocumentNode {
  let count = -1;
  return visit(document, {
    enter: (node) => {
      if (!removable.has(node.kind)) return undefined;
      count += 1;
      return count === index ? null : undefined;
    },
  }) as DocumentNode;
}

/** Fragments and variables that nothing names make a document invalid. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const kept = visit(document, {
    FragmentDefinition: (node) =>
      isNamed(document, Kind.FRAGMENT_SPREAD, node.name.value) ? undefined : null,
  });
  const less = visit(kept, {
    VariableDefinition: (node) => {
      const body = visit(kept, { VariableDefinition: () => null });
      return isNamed(body, Kind.VARIABLE, node.variable.name.value) ? false : null;
    },
  });
  return print(less) === print(document) ? less : withoutUnused(less);
}

function isNamed(document: DocumentNode, kind: Kind, name: string): boolean {
  let isFound = false;
  visit(document, {
    enter: (node: ASTNode) => {
      if (node.kind !== kind || !('name' in node) || node.name?.kind !== Kind.NAME) return undefined;
      isFound ||= node.name.value === name;
      return isFound ? BREAK : undefined;
    },
  });
  return isFound;
}
