import {
  executeSync,
  Kind,
  OperationTypeNode,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { writeOwn, type ResponseObject } from '../response-object.js';
import type { CollectedFields } from './collect-fields.js';
import type { SelectionScope } from './selection.js';

/** Answers `__schema` and `__type` into the tree; answers what went wrong. */
export type Introspect = (
  data: ResponseObject,
  variables: Record<string, unknown>,
) => readonly GraphQLError[];

/** Compiles the introspection fields of an operation; undefined when it has none. */
export function compileIntrospection(
  fields: CollectedFields,
  operation: OperationDefinitionNode,
  scope: SelectionScope,
): Introspect | undefined {
  const selections = [...fields.values()].flat().filter(isIntrospection);
  if (selections.length === 0) return undefined;
  const document = introspectionDocument(selections, operation, scope);
  return (data, variableValues) => {
    const result = executeSync({ schema: scope.schema, document, variableValues });
    for (const [key, value] of Object.entries(result.data ?? {})) writeOwn(data, key, value);
    return result.errors ?? [];
  };
}

/** Whether a root field is about the schema and so no subgraph's. */
export function isIntrospection(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}

/** An operation of its own, with only its own variables: the others are coerced already, and not twice. */
function introspectionDocument(
  selections: readonly FieldNode[],
  operation: OperationDefinitionNode,
  scope: SelectionScope,
): DocumentNode {
  const spreads = new Set<string>();
  const variables = new Set<string>();
  const gather = (node: ASTNode): void => {
    visit(node, {
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = scope.fragments.get(name.value);
        if (fragment === undefined || spreads.has(name.value)) return;
        spreads.add(name.value);
        gather(fragment);
      },
    });
  };
  selections.forEach(gather);
  const definition: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: operation.variableDefinitions?.filter((one) =>
      variables.has(one.variable.name.value),
    ),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const fragments = [...spreads].flatMap((name) => scope.fragments.get(name) ?? []);
  return { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] };
}
