import type { GraphQLFormattedError } from 'graphql';
import { Counter, type Registry } from 'prom-client';
import type { MetricsPart } from '../../shared/http/metrics.js';
import type { Logger } from '../../shared/config/logger.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { logUnforeseen, presentErrors } from '../answers/present-errors.js';
import type { CostCache } from '../limits/cost/cost-cache.js';
import { CostRefusal, type CostLimiter } from '../limits/cost/cost-limiter.js';
import { OperationCharge, type CostExtension } from '../limits/cost/operation-charge.js';
import { credentialKey } from '../limits/credential-key.js';
import { entryOfScope } from '../access-log/access-log-entry.js';
import { readVariables } from '../../shared/subgraph/read-variables.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { idempotentScope } from './idempotent-scope.js';
import type { ValidatedOperation, ValidatedOperations } from './validated-operations.js';

export interface FastPathOptions {
  readonly supergraph: Supergraph;
  readonly validated: ValidatedOperations;
  readonly costLimiter: CostLimiter;
  readonly costs: CostCache;
  readonly logger: Logger;
}

export interface FastPathRequest {
  readonly text: string;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown>;
  readonly scope: RequestScope;
  /** Whether the operation costs points: GraphQL's does, REST's does not. */
  readonly isCharged: boolean;
}

/** An answer of GraphQL, in the order in which its parts are written. */
export interface FastPathAnswer {
  readonly errors?: readonly GraphQLFormattedError[];
  readonly data: Record<string, unknown> | null;
  readonly extensions?: { readonly cost: CostExtension };
}

/**
 * Runs operations that Apollo Server found sound before, without it: their documents need no parsing, validation,
 * limits or hooks any more. It answers exactly what Apollo Server would.
 */
export class FastPath implements MetricsPart {
  readonly #runs = new Counter({
    name: 'braiflow_operations_known_total',
    help: 'Operations that ran without being parsed, validated and limited again.',
    registers: [],
  });

  constructor(private readonly options: FastPathOptions) {}

  register(registry: Registry): void {
    registry.registerMetric(this.#runs);
  }

  /** Undefined for what is Apollo Server's to answer: unknown operations and refusals. Nothing has run then. */
  async run(request: FastPathRequest): Promise<FastPathAnswer | undefined> {
    const { supergraph, validated } = this.options;
    if (!supergraph.isCompiled) return undefined;
    const operation = validated.find(supergraph.schema, request.text, request.operationName);
    return operation && this.#run(operation, request);
  }

  async #run(validated: ValidatedOperation, request: FastPathRequest): Promise<FastPathAnswer | undefined> {
    const { schema, document, operation, key } = validated;
    const variables = readVariables(schema, operation, request.variables);
    if (variables.errors) return undefined;
    const scope = scopeOf(validated, request);
    if (!scope) return undefined;
    const charge = await this.#charge(validated, request);
    if (charge === 'refused') return undefined;
    const plan = this.options.supergraph.planFor(key, document, operation);
    const { data, errors } = await plan.execute(variables.coerced, scope);
    // Whatever leaves no data was refused before anything ran.
    if (data === undefined) return undefined;
    this.#runs.inc();

    const presented = errors && this.#present(errors, scope);
    const entry = entryOfScope(scope);
    if (entry) {
      entry.operationName = operation.name?.value ?? null;
      entry.operationType = operation.operation;
    }
    const cost = await charge?.settle(data);
    return { ...(presented && { errors: presented }), data, ...(cost && { extensions: { cost } }) };
  }

  async #charge(
    { schema, document, operation, key }: ValidatedOperation,
    { scope, variables, isCharged }: FastPathRequest,
  ): Promise<OperationCharge | 'refused' | undefined> {
    if (!isCharged) return undefined;
    const { costs, costLimiter } = this.options;
    const cost = costs.costOf(key, schema, document, operation);
    try {
      return await OperationCharge.take(costLimiter, credentialKey(scope), cost, variables);
    } catch (error) {
      if (error instanceof CostRefusal) return 'refused';
      throw error;
    }
  }

  #present(errors: readonly GraphQLFormattedError[], scope: RequestScope): GraphQLFormattedError[] {
    logUnforeseen(errors, scope.requestId, this.options.logger);
    return presentErrors(errors, scope);
  }
}

/** With the idempotency key of a client's mutation; undefined for one that is refused. REST's have theirs already. */
function scopeOf(
  validated: ValidatedOperation,
  { scope, variables, isCharged }: FastPathRequest,
): RequestScope | undefined {
  if (!isCharged) return scope;
  try {
    return idempotentScope(validated, variables, scope);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
