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
import { mostFaults } from '../../shared/errors/domain-error.js';

export type ReadVariables =
  | { readonly coerced: Record<string, unknown>; readonly errors?: undefined }
  | { readonly coerced?: undefined; readonly errors: readonly GraphQLError[] };

/**
 * The variables of an operation with their defaults, or what is wrong with them: graphql-js' `getVariableValues`, but
 * for the text of its errors. That quotes the whole input once for each fault, which makes a large input with many
 * faults cost their product.
 */
export function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
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
    for (const node of variableDefinitions) readVariable(schema, node, values, coerced, refuse);
  } catch (error) {
    if (error !== tooManyFaults) throw error;
  }
  return errors.length > 0 ? { errors } : { coerced };
}

/** Ends the reading; it carries nothing, and so needs no stack of its own. */
const tooManyFaults = Symbol('too many faults');

type Refuse = (reason: string, node: VariableDefinitionNode) => void;

function readVariable(
  schema: GraphQLSchema,
  node: VariableDefinitionNode,
  values: Readonly<Record<string, unknown>>,
  coerced: Record<string, unknown>,
  refuse: Refuse,
): void {
  const name = node.variable.name.value;
  const type = typeFromAST(schema, node.type as never) as GraphQLInputType | undefined;
  if (!isInputType(type))
    return refuse(
      ` expected value of type "${print(node.type)}" which cannot be used as an input type.`,
      node,
    );
  if (!Object.hasOwn(values, name)) {
    if (node.defaultValue) coerced[name] = valueFromAST(node.defaultValue, type);
    else if (isNonNullType(type)) refuse(` of required type "${String(type)}" was not provided.`, node);
    return;
  }
  const value = values[name];
  if (value === null && isNonNullType(type))
    return refuse(` of non-null type "${String(type)}" must not be null.`, node);
  coerced[name] = coerceInputValue(value, type, (_path, _value, error) => refuse(`: ${error.message}`, node));
}
