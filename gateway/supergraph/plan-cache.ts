import {
  operationFromDocument,
  type Schema,
  type Supergraph as FederatedSupergraph,
} from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { withAskedParents } from './executor/asked-parents.js';
import { compilePlan } from './executor/compile-plan.js';
import type { ExecutablePlan } from './executor/executable-plan.js';
import { reservedKeys, withPlannerKeys, type ReservedKeys } from './executor/planner-keys.js';
import type { PlanMetrics } from './plan-metrics.js';
import { withoutIntrospection } from './without-introspection.js';
import type { SubgraphClient } from './subgraph-client.js';

const keptPlans = 2_000;

/** What stands for an operation: the SHA-256 of its document's text in hexadecimal, and its name. */
export function planKey(documentHash: string, operation: OperationDefinitionNode): string {
  return `${documentHash} ${operation.name?.value ?? ''}`;
}

/** Answers why an operation cannot be planned, each time it is asked for. */
function refusedPlan({ message }: GraphQLError): ExecutablePlan<RequestScope> {
  const refusal = new GraphQLError(`The operation cannot be planned: ${message}`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
  return { refusalOf: () => refusal, execute: async () => ({ errors: [refusal] }) };
}

/** Plans of one supergraph, each compiled once: those made in advance stay, the others while they are in use. */
export class PlanCache {
  readonly #expected = new Map<string, ExecutablePlan<RequestScope>>();
  readonly #plans = new LRUCache<string, ExecutablePlan<RequestScope>>({ max: keptPlans });
  readonly #planner: QueryPlanner;
  readonly #apiSchema: Schema;
  readonly #supergraphSchema: GraphQLSchema;
  readonly #reservedKeys: ReservedKeys;

  constructor(
    supergraph: FederatedSupergraph,
    private readonly executableSchema: GraphQLSchema,
    private readonly subgraphs: ReadonlyMap<string, SubgraphClient<RequestScope>>,
    private readonly metrics: PlanMetrics,
  ) {
    this.#planner = new QueryPlanner(supergraph);
    this.#apiSchema = supergraph.apiSchema();
    this.#supergraphSchema = supergraph.schema.toGraphQLJSSchema();
    this.#reservedKeys = reservedKeys(this.#supergraphSchema);
  }

  /** Makes the plan of a valid operation in advance. */
  keep(key: string, document: DocumentNode, operation: OperationDefinitionNode): void {
    if (this.#expected.has(key)) return;
    this.#expected.set(key, this.#compile(document, operation));
    this.metrics.made.inc({ when: 'in_advance' });
  }

  /** The compiled plan of a valid operation; `key` is its plan key. */
  planFor(
    key: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): ExecutablePlan<RequestScope> {
    let plan = this.#expected.get(key) ?? this.#plans.get(key);
    if (!plan) {
      this.#plans.set(key, (plan = this.#compileOrRefuse(document, operation)));
      this.metrics.made.inc({ when: 'for_request' });
    }
    return plan;
  }

  /** What graphql-js finds valid the planner may still refuse: that is told to whoever asked, as of a faulty document. */
  #compileOrRefuse(document: DocumentNode, operation: OperationDefinitionNode): ExecutablePlan<RequestScope> {
    try {
      return this.#compile(document, operation);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return refusedPlan(error);
    }
  }

  #compile(whole: DocumentNode, operation: OperationDefinitionNode): ExecutablePlan<RequestScope> {
    const fragments = whole.definitions.filter(
      (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
    );
    const document = withPlannerKeys(
      { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      this.#reservedKeys,
    );
    return compilePlan({
      plan: this.#planner.buildQueryPlan(
        operationFromDocument(this.#apiSchema, withAskedParents(withoutIntrospection(document)), {
          validate: false,
        }),
      ),
      operation: document.definitions[0] as OperationDefinitionNode,
      document,
      apiSchema: this.executableSchema,
      supergraphSchema: this.#supergraphSchema,
      subgraphs: this.subgraphs,
    });
  }
}
