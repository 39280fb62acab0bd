import {
  getNamedType,
  isInputObjectType,
  Kind,
  typeFromAST,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compileDocument, type CompiledDocument } from '../compile-document.js';
import type { Route } from '../../../shared/records/route.js';
import { traceVariables, type Trace } from './trace-variables.js';

/** A route with what the graph says about it. */
export interface RouteSource {
  readonly route: Route;
  readonly compiled: CompiledDocument;
  /** The root field that does the work. */
  readonly field: GraphQLField<unknown, unknown>;
  readonly trace: Trace;
  /** The input that the body is; undefined for a route without body. */
  readonly input: GraphQLInputObjectType | undefined;
  /** The type and description of the variable, or field in it, that a path of names leads to. */
  readonly parameter: (
    path: readonly string[],
  ) => Pick<GraphQLArgument | GraphQLInputField, 'type' | 'description'>;
}

/** Reads a route. Throws when its document does not fit, or its body ends up in no input. */
export function readRoute(route: Route, schema: GraphQLSchema): RouteSource {
  const compiled = compileDocument(schema, route.document);
  const operation = compiled.document.definitions[0] as OperationDefinitionNode;
  const field = rootFieldOf(schema, operation);
  const trace = traceVariables(route);
  const types = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(schema, type as TypeNode as never) as unknown as GraphQLInputType,
    ]),
  );
  return {
    route,
    compiled,
    field,
    trace,
    input: trace.body === undefined ? undefined : inputOf(types.get(trace.body)),
    parameter: ([variable = '', ...rest]) => {
      const argument = argumentOf(operation, field, variable);
      return rest.reduce<Pick<GraphQLInputField, 'type' | 'description'>>(
        ({ type }, name) => inputOf(type)!.getFields()[name]!,
        { type: types.get(variable)!, description: argument?.description },
      );
    },
  };
}

function rootFieldOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode) {
  const [selection] = selectionSet.selections;
  if (selection?.kind !== Kind.FIELD) throw new Error('A route asks for a root field.');
  return schema.getRootType(operation)!.getFields()[selection.name.value]!;
}

/** The argument of the root field that takes the variable as it is. */
function argumentOf(
  { selectionSet }: OperationDefinitionNode,
  field: RouteSource['field'],
  variable: string,
) {
  const [selection] = selectionSet.selections;
  const given = selection?.kind === Kind.FIELD ? (selection.arguments ?? []) : [];
  const found = given.find(({ value }) => value.kind === Kind.VARIABLE && value.name.value === variable);
  return field.args.find(({ name }) => name === found?.name.value);
}

function inputOf(type: GraphQLInputType | undefined): GraphQLInputObjectType | undefined {
  const named = getNamedType(type) as GraphQLNamedInputType | undefined;
  return isInputObjectType(named) ? named : undefined;
}
