import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';

/**
 * The document to plan, with nothing of the schema asked below `__schema` and `__type`: introspection is answered by
 * graphql-js, and knows fields (`isOneOf`) that the planner's own description of it lacks.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: (node) => {
      const isIntrospection = node.name.value === '__schema' || node.name.value === '__type';
      return isIntrospection
        ? { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: [typename] } }
        : undefined;
    },
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? null : undefined),
  });
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
