import {
  operationFromDocument,
  type Schema,
  type Supergraph as FederatedSupergraph,
} from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import { compilePlan } from './executor/compile-plan.js';
import type { ExecutablePlan } from './executor/executable-plan.js';
import type { SubgraphClient } from './subgraph-client.js';

const keptPlans = 2_000;

/** Plans of one supergraph, each compiled once and kept while it is in use. */
export class PlanCache {
  readonly #plans = new LRUCache<string, ExecutablePlan<RequestScope>>({ max: keptPlans });
  readonly #planner: QueryPlanner;
  readonly #apiSchema: Schema;
  readonly #supergraphSchema: GraphQLSchema;

  constructor(
    supergraph: FederatedSupergraph,
    private readonly executableSchema: GraphQLSchema,
    private readonly subgraphs: ReadonlyMap<string, SubgraphClient<RequestScope>>,
  ) {
    this.#planner = new QueryPlanner(supergraph);
    this.#apiSchema = supergraph.apiSchema();
    this.#supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  }

  /** The compiled plan of a validated operation; `key` stands for the document and the operation's name. */
  planFor(
    key: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): ExecutablePlan<RequestScope> {
    let plan = this.#plans.get(key);
    if (!plan) this.#plans.set(key, (plan = this.#compile(document, operation)));
    return plan;
  }

  #compile(whole: DocumentNode, operation: OperationDefinitionNode): ExecutablePlan<RequestScope> {
    const fragments = whole.definitions.filter(
      (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
    );
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
    return compilePlan({
      plan: this.#planner.buildQueryPlan(
        operationFromDocument(this.#apiSchema, document, { validate: false }),
      ),
      operation,
      document,
      apiSchema: this.executableSchema,
      supergraphSchema: this.#supergraphSchema,
      subgraphs: this.subgraphs,
    });
  }
}
