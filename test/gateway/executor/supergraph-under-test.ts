import composition from '@apollo/composition';
import internals from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import planning from '@apollo/query-planner';
import {
  execute,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { withAskedParents } from '../../../gateway/supergraph/executor/asked-parents.js';
import { compilePlan } from '../../../gateway/supergraph/executor/compile-plan.js';
import { reservedKeys, withPlannerKeys } from '../../../gateway/supergraph/executor/planner-keys.js';
import type { ExecutablePlan } from '../../../gateway/supergraph/executor/executable-plan.js';
import type { SubgraphClient, SubgraphRequest } from '../../../gateway/supergraph/subgraph-client.js';

/** A subgraph of a test: what it is composed from, and what answers for it. */
export interface TestSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly client: SubgraphClient<unknown>;
}

/** A composed supergraph with our executor on it. */
export interface SupergraphUnderTest {
  readonly sdl: string;
  readonly apiSchema: GraphQLSchema;
  planOf(document: DocumentNode): QueryPlan;
  compile(document: DocumentNode, plan?: QueryPlan): ExecutablePlan<unknown>;
  /** Coerces as the gateway does before it executes. */
  coerce(document: DocumentNode, variables: Record<string, unknown>): Record<string, unknown>;
  /** Plans, compiles and runs once. */
  run(text: string, variables?: Record<string, unknown>): ReturnType<ExecutablePlan<unknown>['execute']>;
}

/** Composes subgraphs and wires them to our executor. */
export function composeSupergraph(subgraphs: readonly TestSubgraph[]): SupergraphUnderTest {
  const composed = composition.composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (composed.supergraphSdl === undefined) throw new Error(`${composed.errors?.join('\n')}`);
  const supergraph = internals.Supergraph.build(composed.supergraphSdl);
  const apiInternals = supergraph.apiSchema();
  const apiSchema = apiInternals.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const planner = new planning.QueryPlanner(supergraph);
  const clients = new Map(subgraphs.map(({ name, client }) => [name, client]));

  const planOf = (document: DocumentNode) =>
    planner.buildQueryPlan(internals.operationFromDocument(apiInternals, document));
  const reserved = reservedKeys(supergraphSchema);
  const compile = (asked: DocumentNode, given?: QueryPlan) => {
    const document = given ? asked : withPlannerKeys(asked, reserved);
    const plan = given ?? planOf(withAskedParents(document));
    return compilePlan({
      plan,
      operation: operationOf(document),
      document,
      apiSchema,
      supergraphSchema,
      subgraphs: clients,
    });
  };
  const coerce = (document: DocumentNode, variables: Record<string, unknown>) => {
    const definitions = operationOf(document).variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(apiSchema, definitions, variables);
    if (errors !== undefined) throw new Error(errors.join('\n'));
    return coerced;
  };
  const run = async (text: string, variables: Record<string, unknown> = {}) => {
    const document = parse(text);
    return compile(document).execute(coerce(document, variables), {});
  };
  return { sdl: composed.supergraphSdl, apiSchema, planOf, compile, coerce, run };
}

/** A subgraph that answers from its schema, in this process. */
export function localClient(name: string, schema: GraphQLSchema): SubgraphClient<unknown> {
  return {
    name,
    async execute({ document, variables: variableValues, context: contextValue }) {
      if (document === undefined) throw new Error('The executor sends parsed documents');
      const errors = validate(schema, document);
      if (errors.length > 0) return { errors };
      return execute({ schema, document, variableValues, contextValue });
    },
  };
}

/** A subgraph that answers what the test says, and keeps what it was asked. */
export function scriptedClient(
  name: string,
  answer: (request: SubgraphRequest<unknown>) => unknown,
): SubgraphClient<unknown> & { readonly requests: SubgraphRequest<unknown>[] } {
  const requests: SubgraphRequest<unknown>[] = [];
  return {
    name,
    requests,
    async execute(request) {
      requests.push(request);
      return (await answer(request)) as Awaited<ReturnType<SubgraphClient<unknown>['execute']>>;
    },
  };
}

/** The one operation of a document. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('The document has no operation');
  return operation;
}
