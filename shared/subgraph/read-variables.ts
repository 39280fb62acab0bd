import {
  coerceInputValue,
  GraphQLError,
  isInputType,
  isNonNullType,
  print,
  typeFromAST,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { mostFaults } from '../errors/domain-error.js';
import { isShorter } from '../values/json.js';

export type ReadVariables =
  | { readonly coerced: Record<string, unknown>; readonly errors?: undefined }
  | { readonly coerced?: undefined; readonly errors: readonly GraphQLError[] };

/** A variable of an operation, looked up in the schema once. */
interface DeclaredVariable {
  readonly name: string;
  readonly node: VariableDefinitionNode;
  /** Undefined for what is no type of inputs, which validation refuses. */
  readonly type: GraphQLInputType | undefined;
  readonly isRequired: boolean;
}

type Refuse = (reason: string, node: VariableDefinitionNode) => void;

/** Suggestions of names compare each letter: they are for what people write, not for what fills a body. */
const longestWithSuggestions = 10_000;

/**
 * The variables of an operation with their defaults, or what is wrong with them: graphql-js' `getVariableValues`, but
 * for the text of its errors. That quotes the whole input once for each fault, which makes a large input with many
 * faults cost their product.
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): ReadVariables {
  const variables = variablesOf(schema, operation);
  const read = readAll(variables, values, true);
  return read.errors && isShorter(values, longestWithSuggestions) ? readAll(variables, values, false) : read;
}

const declared = new WeakMap<
  OperationDefinitionNode,
  { readonly schema: GraphQLSchema; readonly variables: readonly DeclaredVariable[] }
>();

function variablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly DeclaredVariable[] {
  const before = declared.get(operation);
  if (before?.schema === schema) return before.variables;
  const variables = (operation.variableDefinitions ?? []).map((node) => {
    const type = typeFromAST(schema, node.type as never);
    return {
      name: node.variable.name.value,
      node,
      type: isInputType(type) ? type : undefined,
      isRequired: isNonNullType(type),
    };
  });
  declared.set(operation, { schema, variables });
  return variables;
}

function readAll(
  variables: readonly DeclaredVariable[],
  values: Readonly<Record<string, unknown>>,
  hidesSuggestions: boolean,
): ReadVariables {
  const coerced = Object.create(null) as Record<string, unknown>;
  const errors: GraphQLError[] = [];
  const refuse: Refuse = (reason, node) => {
    const message = `Variable "$${node.variable.name.value}"${reason}`;
    // The code by which Apollo Server knows a fault of the client's. Not with the error that is its cause: GraphQLError
    // would write the stack of that one out, which takes the longest of all.
    errors.push(new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }));
    if (errors.length >= mostFaults) throw tooManyFaults;
  };
  try {
    for (const variable of variables) readVariable(variable, values, coerced, refuse, hidesSuggestions);
  } catch (error) {
    if (error !== tooManyFaults) throw error;
  }
  return errors.length > 0 ? { errors } : { coerced };
}

/** Ends the reading; it carries nothing, and so needs no stack of its own. */
const tooManyFaults = Symbol('too many faults');

function readVariable(
  { name, node, type, isRequired }: DeclaredVariable,
  values: Readonly<Record<string, unknown>>,
  coerced: Record<string, unknown>,
  refuse: Refuse,
  hidesSuggestions: boolean,
): void {
  if (!type)
    return refuse(
      ` expected value of type "${print(node.type)}" which cannot be used as an input type.`,
      node,
    );
  if (!Object.hasOwn(values, name)) {
    if (node.defaultValue) coerced[name] = valueFromAST(node.defaultValue, type);
    else if (isRequired) refuse(` of required type "${String(type)}" was not provided.`, node);
    return;
  }
  const value = values[name];
  if (value === null && isRequired)
    return refuse(` of non-null type "${String(type)}" must not be null.`, node);
  coerced[name] = coerceInputValue(
    value,
    type,
    (_path, _value, error) => refuse(`: ${error.message}`, node),
    hidesSuggestions,
  );
}
