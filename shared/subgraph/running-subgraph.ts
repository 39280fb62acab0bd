import { GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { presentError, type PresentedError } from '../errors/present-error.js';
import { IdempotentExecution } from './idempotent-execution.js';
import type { Kernel } from '../kernel/kernel.js';
import type { RequestContext } from '../kernel/request-context.js';
import type { RequestScope } from '../requests/request-scope.js';
import { admitAnswer, admitRoots } from './admit-answer.js';
import { buildSubgraph } from './build-schema.js';
import { LoaderRegistry } from '../kernel/loaders.js';
import { PreparedDocument } from './prepared-document.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

export interface SubgraphOperation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly PresentedError[];
  /** When the operation's idempotency key was used before. */
  readonly extensions?: { readonly isReplay: boolean };
}

const keptDocuments = 1_000;

/** A subgraph that answers operations, called in process or by its HTTP server. */
export class RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly #idempotent: IdempotentExecution<SubgraphResult>;
  readonly #documents = new LRUCache<string, PreparedDocument>({ max: keptDocuments });

  constructor(
    definition: SubgraphDefinition,
    private readonly kernel: Kernel,
  ) {
    this.name = definition.name;
    this.schema = buildSubgraph(definition, kernel);
    this.#idempotent = new IdempotentExecution(kernel);
  }

  /** Never rejects; errors are presented as clients see them. */
  execute(operation: SubgraphOperation, scope: RequestScope): Promise<SubgraphResult> {
    return scope.idempotency && isMutation(operation)
      ? this.#runOnce(operation, scope)
      : this.#run(operation, scope);
  }

  /** A stored answer is given to those alone who would get it today. */
  async #runOnce(operation: SubgraphOperation, scope: RequestScope): Promise<SubgraphResult> {
    const context = this.#contextOf(scope);
    try {
      // Whoever may not do it at all does not learn either what the key was used for.
      await admitRoots(this.schema, operation, context);
      const { result, isReplay } = await this.#idempotent.run(scope, operation.query, (inner) =>
        this.#run(operation, inner),
      );
      if (!isReplay) return result;
      await admitAnswer(this.schema, operation, result.data, context);
      return { ...result, extensions: { isReplay } };
    } catch (error) {
      const failure = new GraphQLError('The idempotency key failed.', { originalError: error as Error });
      return { data: null, errors: this.#present([failure], scope) };
    }
  }

  async #run(
    { query, operationName, variables }: SubgraphOperation,
    scope: RequestScope,
  ): Promise<SubgraphResult> {
    const context = this.#contextOf(scope);
    const { data, errors } = await this.#documentOf(query).run(operationName, variables, context);
    return errors ? { data: data ?? null, errors: this.#present(errors, scope) } : { data };
  }

  #documentOf(query: string): PreparedDocument {
    let document = this.#documents.get(query);
    if (!document) this.#documents.set(query, (document = new PreparedDocument(this.schema, query)));
    return document;
  }

  #contextOf(scope: RequestScope): RequestContext {
    const loaders = new LoaderRegistry(this.kernel, scope.principal?.businessId ?? '');
    return { ...scope, clock: this.kernel.clock, loaders };
  }

  #present(errors: readonly GraphQLError[], { requestId }: RequestScope): PresentedError[] {
    return errors.map((error) => presentError(error, requestId, this.kernel.logger));
  }
}

function isMutation({ query }: SubgraphOperation): boolean {
  return /^\s*mutation\b/.test(query);
}
