import {
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../kernel/request-context.js';
import { fieldTypes, withReportedErrors } from './compiled-errors.js';
import { liftArguments, withLiftedInput } from './lift-arguments.js';
import { readVariables } from './read-variables.js';

/** A query that graphql-jit compiled; it answers what graphql-js would. */
export interface CompiledDocument {
  /** Undefined for inputs that are refused, somewhere in the document: graphql-js says why. Nothing has run then. */
  run(
    variables: Record<string, unknown>,
    context: RequestContext,
  ): ExecutionResult | Promise<ExecutionResult> | undefined;
}

/**
 * Compiles a valid document of one operation. What is compiled never reads an input: graphql-js computes the arguments
 * of every field. Undefined for what graphql-js runs: mutations, conditions, and whatever cannot be compiled.
 */
export function compileDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledDocument | undefined {
  if (operation.operation !== OperationTypeNode.QUERY || hasConditions(document)) return undefined;
  const lifted = liftArguments(schema, document);
  const compiled = compileQuery(withLiftedInput(schema), lifted.document);
  if (!isCompiledQuery(compiled)) return undefined;

  const types = fieldTypes(schema, document);
  const answered = (answer: ExecutionResult) => withReportedErrors(answer, types);
  return {
    run(variables, context) {
      const { coerced } = readVariables(schema, operation, variables);
      const inputs = coerced && lifted.read(coerced);
      if (!inputs) return undefined;
      const answer = compiled.query({}, context, inputs);
      return answer instanceof Promise ? answer.then(answered) : answered(answer);
    },
  };
}

/** graphql-jit keeps one condition for a field of a fragment, wherever the fragment is spread. */
function hasConditions(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Directive: ({ name }) => {
      isFound ||= name.value === 'skip' || name.value === 'include';
    },
  });
  return isFound;
}
