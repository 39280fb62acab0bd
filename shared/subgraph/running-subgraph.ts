import { execute, GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { presentError, type PresentedError } from '../errors/present-error.js';
import type { Kernel } from '../kernel/kernel.js';
import type { RequestContext } from '../principal/request-context.js';
import type { RequestScope } from '../principal/request-scope.js';
import { buildSubgraph } from './build-schema.js';
import { LoaderRegistry } from './loaders.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

export interface SubgraphOperation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly PresentedError[];
}

const keptDocuments = 1_000;

/** A subgraph that answers operations, called in process or by its HTTP server. */
export class RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly #documents = new LRUCache<string, DocumentNode | readonly GraphQLError[]>({ max: keptDocuments });

  constructor(
    definition: SubgraphDefinition,
    private readonly kernel: Kernel,
  ) {
    this.name = definition.name;
    this.schema = buildSubgraph(definition, kernel);
  }

  /** Never rejects; errors are presented as clients see them. */
  async execute(
    { query, operationName, variables }: SubgraphOperation,
    scope: RequestScope,
  ): Promise<SubgraphResult> {
    const document = this.#document(query);
    if (Array.isArray(document)) return this.#refuse(document as GraphQLError[], scope);
    const { data, errors } = await execute({
      schema: this.schema,
      document: document as DocumentNode,
      contextValue: this.#contextOf(scope),
      variableValues: variables,
      operationName,
    });
    return errors ? { data: data ?? null, ...this.#refuse(errors, scope) } : { data };
  }

  #contextOf({ requestId, principal, address, userAgent }: RequestScope): RequestContext {
    const loaders = new LoaderRegistry(this.kernel, principal?.businessId ?? '');
    return { requestId, principal, address, userAgent, loaders };
  }

  /** The parsed and validated document, or what is wrong with it. */
  #document(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#documents.get(query);
    if (known) return known;
    const checked = this.#parse(query);
    this.#documents.set(query, checked);
    return checked;
  }

  #parse(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(query, { noLocation: true });
      const faults = validate(this.schema, document);
      return faults.length > 0 ? faults : document;
    } catch (error) {
      return [error as GraphQLError];
    }
  }

  #refuse(errors: readonly GraphQLError[], { requestId }: RequestScope): { errors: PresentedError[] } {
    return { errors: errors.map((error) => presentError(error, requestId, this.kernel.logger)) };
  }
}
