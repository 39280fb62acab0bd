import type { Schema } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { declineVendorTelemetry } from '../../shared/config/vendor-telemetry.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { ExecutablePlan, PlanAnswer } from './executor/executable-plan.js';
import { markMoneyMoves } from './api-schema.js';
import { refuseInexactLiterals } from './exact-literals.js';
import { PassedId } from '../../shared/records/scalars.js';
import { readVariables } from '../../shared/subgraph/read-variables.js';
import { replaceIds } from '../../shared/subgraph/replace-ids.js';
import { loadSupergraph, type LoadedSupergraph, type LoadOptions } from './loaded-supergraph.js';
import { planKey } from './plan-cache.js';
import { StockDataSource } from './stock-data-source.js';

type GatewayInterface = ApolloServerOptionsWithGateway<RequestScope>['gateway'];
type Loaded = Awaited<ReturnType<GatewayInterface['load']>>;
type Execute = Loaded['executor'];

export interface SupergraphOptions extends LoadOptions {
  /** `apollo` runs plans with the stock executor. */
  readonly executor: 'compiled' | 'apollo';
}

/** The supergraph as Apollo Server uses it: @apollo/gateway loads and reloads it, plans are compiled. */
export class Supergraph implements GatewayInterface {
  readonly #gateway: ApolloGateway;
  readonly #options: SupergraphOptions;
  #update: ((supergraphSdl: string) => void) | undefined;
  /** What is loaded, and about to take over. */
  #next: LoadedSupergraph | undefined;
  #current: LoadedSupergraph | undefined;
  #schema: GraphQLSchema | undefined;

  constructor(options: SupergraphOptions) {
    this.#options = options;
    declineVendorTelemetry();
    this.#gateway = new ApolloGateway({
      supergraphSdl: async ({ update }) => {
        this.#update = update;
        this.#next = await loadSupergraph(options);
        return { supergraphSdl: options.supergraphSdl };
      },
      buildService: ({ name }) => new StockDataSource(options.subgraphs.get(name)!),
    });
    this.#gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      replaceIds(apiSchema, PassedId);
      refuseInexactLiterals(apiSchema);
      markMoneyMoves(apiSchema, this.#next!.federated);
      this.#schema = apiSchema;
      this.#current = this.#next;
    });
  }

  get isLoaded(): boolean {
    return this.#current !== undefined;
  }

  /** Whether plans run compiled, and not by the stock executor. */
  get isCompiled(): boolean {
    return this.#options.executor === 'compiled';
  }

  /** What clients see of the graph. Throws before `load`. */
  get schema(): GraphQLSchema {
    if (!this.#schema) throw new Error('The supergraph is not loaded yet.');
    return this.#schema;
  }

  /** The supergraph with the directives that clients do not see. Throws before `load`. */
  get federatedSchema(): Schema {
    if (!this.#current) throw new Error('The supergraph is not loaded yet.');
    return this.#current.federated;
  }

  /** Whether the document, by the SHA-256 of its text, is one of those whose plans were made in advance. */
  isKnown(hash: string): boolean {
    return this.#current?.expected.has(hash) ?? false;
  }

  /** Takes another supergraph over, once it is ready to answer. Rejects with what is wrong with it; all goes on then. */
  async replace(supergraphSdl: string): Promise<void> {
    this.#next = await loadSupergraph({ ...this.#options, supergraphSdl });
    this.#update!(supergraphSdl);
  }

  /** The compiled plan of a validated operation; `key` is its plan key. */
  planFor(
    key: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): ExecutablePlan<RequestScope> {
    return this.#current!.plans.planFor(key, document, operation);
  }

  onSchemaLoadOrUpdate: GatewayInterface['onSchemaLoadOrUpdate'] = (callback) =>
    this.#gateway.onSchemaLoadOrUpdate(callback);

  async load(options: Parameters<GatewayInterface['load']>[0]): Promise<Loaded> {
    const { executor } = await this.#gateway.load(options);
    return { executor: this.#options.executor === 'apollo' ? executor : this.#execute };
  }

  async stop(): Promise<void> {
    await this.#gateway.stop();
  }

  #execute: Execute = async ({ request, document, operation, queryHash, context, schema }) => {
    const refusal = refusalOf(operation);
    if (refusal) return { errors: [refusal] };
    const variables = readVariables(schema as GraphQLSchema, operation, request.variables ?? {});
    if (variables.errors) return { errors: variables.errors };
    const plan = this.planFor(planKey(queryHash!, operation), document, operation);
    return (await plan.execute(variables.coerced, context as unknown as RequestScope)) as PlanAnswer;
  };
}

/** graphql-js would find these at execution, which a gateway replaces. */
function refusalOf(operation: OperationDefinitionNode | undefined): GraphQLError | undefined {
  const refuse = (message: string) =>
    new GraphQLError(message, {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    });
  if (!operation) return refuse('Name one operation of the document in operationName.');
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    return refuse('Subscriptions are not answered over this transport.');
  }
  return undefined;
}
