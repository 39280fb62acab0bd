import { BREAK, Kind, visit, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';

/**
 * The document to plan when conditions may leave nothing below a field. The planner joins the condition of a field with
 * one that all of its selections share, and asks for the field under both: a mutation whose payload is skipped would not
 * run, and an object that is there would be null. A `__typename` that no condition touches keeps the field asked; it is
 * planned, never answered.
 */
export function withAskedParents(document: DocumentNode): DocumentNode {
  if (!hasConditions(document)) return document;
  return visit(document, {
    Field: (node) =>
      node.selectionSet?.selections.every(canBeLeftOut)
        ? {
            ...node,
            selectionSet: { ...node.selectionSet, selections: [typename, ...node.selectionSet.selections] },
          }
        : undefined,
  });
}

function hasConditions(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Directive(node) {
      if (!isCondition(node)) return undefined;
      isFound = true;
      return BREAK;
    },
  });
  return isFound;
}

/** Fragments can hold nothing but conditions themselves. */
function canBeLeftOut(selection: SelectionNode): boolean {
  return selection.kind !== Kind.FIELD || (selection.directives ?? []).some(isCondition);
}

function isCondition({ name }: { name: { value: string } }): boolean {
  return name.value === 'skip' || name.value === 'include';
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
