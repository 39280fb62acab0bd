import {
  execute,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../kernel/request-context.js';
import { compileDocument, type CompiledDocument } from './compiled-document.js';

/**
 * A document that is parsed and validated once, and compiled when it comes a second time: compiling costs about as much
 * as ten runs, which documents that never return would not earn. graphql-js runs whatever is not compiled, mutations
 * among it. One of several operations, which no query plan sends, is never compiled.
 */
export class PreparedDocument {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode | undefined;
  readonly #faults: readonly GraphQLError[];
  /** Undefined when there are several, or none. */
  readonly #onlyOperation: OperationDefinitionNode | undefined;
  #compiled: CompiledDocument | undefined;
  #runs = 0;

  constructor(schema: GraphQLSchema, query: string) {
    this.#schema = schema;
    const parsed = parseOrError(query);
    this.#document = parsed instanceof GraphQLError ? undefined : parsed;
    this.#faults = parsed instanceof GraphQLError ? [parsed] : validate(schema, parsed);
    this.#onlyOperation = this.#document && onlyOperationOf(this.#document);
  }

  /** Runs the operation; a faulty document answers what is wrong with it. */
  run(
    operationName: string | undefined,
    variableValues: Record<string, unknown>,
    contextValue: RequestContext,
  ): ExecutionResult | Promise<ExecutionResult> {
    const document = this.#document;
    if (!document || this.#faults.length > 0) return { errors: this.#faults };
    const compiled = this.#isOnly(operationName) ? this.#compiledOf(document) : undefined;
    return (
      compiled?.run(variableValues, contextValue) ??
      execute({ schema: this.#schema, document, operationName, contextValue, variableValues })
    );
  }

  #isOnly(operationName: string | undefined): boolean {
    if (!this.#onlyOperation) return false;
    return operationName === undefined || operationName === this.#onlyOperation.name?.value;
  }

  /** Undefined for the first run, and for what is not compiled. */
  #compiledOf(document: DocumentNode): CompiledDocument | undefined {
    this.#runs += 1;
    if (this.#runs === 2) this.#compiled = compileDocument(this.#schema, document, this.#onlyOperation!);
    return this.#compiled;
  }
}

function onlyOperationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 ? (operations[0] as OperationDefinitionNode) : undefined;
}

function parseOrError(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    return error as GraphQLError;
  }
}
