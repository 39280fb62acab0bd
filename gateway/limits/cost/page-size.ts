import {
  Kind,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { Points } from './points.js';

/** The largest page; the graph refuses larger ones itself, with a better message. */
const largestPage = 100;

/** How many records a page of the field has; undefined for a field that has no pages. */
export function pageSizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
): Points | undefined {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const unset = bounded(argument.defaultValue);
  if (given?.kind !== Kind.VARIABLE) return given ? literal(given) : unset;
  const name = given.name.value;
  const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const otherwise = declared?.defaultValue ? literal(declared.defaultValue) : unset;
  return (variables) => (variables[name] === undefined ? otherwise : bounded(variables[name]));
}

function literal(value: ValueNode): number {
  return value.kind === Kind.INT ? bounded(Number(value.value)) : largestPage;
}

function bounded(size: unknown): number {
  return typeof size === 'number' && size >= 0 && size <= largestPage ? size : largestPage;
}
