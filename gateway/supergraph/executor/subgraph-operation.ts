import type { FetchNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** The variable by which every entity fetch passes its representations. */
export const REPRESENTATIONS = 'representations';

/** What a fetch asks its subgraph, prepared once per plan. */
export interface SubgraphOperation {
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** The client's variables that the operation uses, and the names they have there. */
  readonly variables: readonly { readonly name: string; readonly sentAs: string }[];
}

/** Parses a fetch's operation and settles a clash between the client's `$representations` and the plan's. */
export function prepareOperation(node: FetchNode, client: OperationDefinitionNode): SubgraphOperation {
  const document = parse(node.operation, { noLocation: true });
  const names = [...new Set(node.variableUsages ?? [])];
  const operation = { query: node.operation, document, operationName: node.operationName };
  if (node.requires === undefined || !names.includes(REPRESENTATIONS)) {
    return { ...operation, variables: names.map((name) => ({ name, sentAs: name })) };
  }
  const freeName = unusedName(names);
  const renamed = renameClientVariable(document, client, freeName);
  return {
    ...operation,
    query: print(renamed),
    document: renamed,
    variables: names.map((name) => ({ name, sentAs: name === REPRESENTATIONS ? freeName : name })),
  };
}

function unusedName(names: readonly string[]): string {
  let name = `client_${REPRESENTATIONS}`;
  while (names.includes(name)) name = `_${name}`;
  return name;
}

/** The planner defines the variable once, as its own, and uses it for both: tell the uses apart again. */
function renameClientVariable(
  document: DocumentNode,
  client: OperationDefinitionNode,
  freeName: string,
): DocumentNode {
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: freeName } } as const;
  const definition = client.variableDefinitions?.find((one) => one.variable.name.value === REPRESENTATIONS);
  const added: VariableDefinitionNode[] = definition === undefined ? [] : [{ ...definition, variable }];
  return visit(document, {
    VariableDefinition: () => false,
    Argument: (node, _key, _parent, _path, ancestors) =>
      node.name.value === REPRESENTATIONS && isEntitiesField(ancestors.at(-1)) ? false : undefined,
    Variable: (node) => (node.name.value === REPRESENTATIONS ? variable : undefined),
    OperationDefinition: {
      leave: (node) => ({ ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...added] }),
    },
  });
}

function isEntitiesField(node: unknown): boolean {
  const field = node as { kind?: string; name?: { value?: string } } | undefined;
  return field?.kind === Kind.FIELD && field.name?.value === '_entities';
}
