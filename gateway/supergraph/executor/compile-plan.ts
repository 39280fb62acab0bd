import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { internalFailure } from '../../../shared/errors/errors.js';
import type { SubgraphClient } from '../subgraph-client.js';
import { compileNode } from './compile-node.js';
import type { ExecutablePlan, PlanAnswer } from './executable-plan.js';
import type { ResponsePath } from './fetch-target.js';
import { planCompilation } from './plan-compilation.js';
import type { PlanRun } from './plan-run.js';
import { clientKeyOf } from './planner-keys.js';
import type { ResponseShaper } from './shaping/response-shaper.js';
import { compileShapers, type FindShaper } from './shaping/response-shapers.js';
import { unexplainedErrors } from './shaping/unexplained-errors.js';

export interface CompilePlanOptions<Context> {
  readonly plan: QueryPlan;
  readonly operation: OperationDefinitionNode;
  /** The operation and its fragments, as they were planned (see planner-keys.ts). */
  readonly document: DocumentNode;
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly subgraphs: ReadonlyMap<string, SubgraphClient<Context>>;
}

/**
 * Compiles a plan once; the result is cached and run for every request of that operation. Throws a
 * GraphQLError for a plan that cannot run here: `@defer`, an unknown subgraph.
 */
export function compilePlan<Context>(options: CompilePlanOptions<Context>): ExecutablePlan<Context> {
  const { plan, operation, document, apiSchema, supergraphSchema, subgraphs } = options;
  const compilation = planCompilation(operation, supergraphSchema, subgraphs);
  const step = plan.node && compileNode(plan.node, [], compilation);
  const findShaper = compileShapers(apiSchema, operation, document);

  return {
    refusalOf(variables) {
      const shaper = shaperOrError(findShaper, variables);
      return shaper instanceof GraphQLError ? shaper : undefined;
    },

    async execute(variables, context, event) {
      const shaper = shaperOrError(findShaper, variables);
      if (shaper instanceof GraphQLError) return { errors: [shaper] };
      if (step === undefined && shaper.needsSubgraphs) return { errors: [unplanned()] };
      const run: PlanRun<Context> = {
        data: Object.create(null),
        variables,
        context,
        errors: [],
        lost: [],
        event,
      };
      await step?.(run);
      return respond(shaper, run);
    },
  };
}

function respond<Context>(shaper: ResponseShaper, run: PlanRun<Context>): PlanAnswer {
  const introspectionErrors = shaper.introspect?.(run.data, run.variables) ?? [];
  const { data, errors } = shaper.shape(run.data);
  const reported = run.errors.map(withClientPath);
  const lost = run.lost.map(toClientPath);
  const all = [...reported, ...introspectionErrors, ...unexplainedErrors(errors, reported, lost)];
  return all.length === 0 ? { data } : { data, errors: all };
}

/** The error at the client's keys. */
function withClientPath(error: GraphQLError): GraphQLError {
  const path = error.path && toClientPath(error.path);
  if (!path?.some((key, index) => key !== error.path![index])) return error;
  return new GraphQLError(error.message, { ...error, path, extensions: error.extensions });
}

function toClientPath(path: ResponsePath): ResponsePath {
  return path.map((key) => (typeof key === 'string' ? clientKeyOf(key) : key));
}

function shaperOrError(findShaper: FindShaper, variables: Record<string, unknown>) {
  try {
    return findShaper(variables);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** The planner found no way to fetch what was asked; an empty object would look like an answer. */
function unplanned(): GraphQLError {
  const { code, httpStatus } = internalFailure;
  return new GraphQLError('This operation cannot be planned over the subgraphs.', {
    extensions: { code, httpStatus },
  });
}
