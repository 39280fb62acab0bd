import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { conditionVariables, decideConditions, inclusionUnder } from './conditions.js';
import { compileResponse, type ResponseShaper } from './response-shaper.js';
import { fragmentsOf } from './selection.js';
import { compileValue } from './shape-value.js';

/** A client chooses its conditions: past this many outcomes they are compiled anew each time. */
const KEPT_OUTCOMES = 32;

/** Finds the shaper for a request's variables. Throws a GraphQLError for a condition without a value. */
export type FindShaper = (variables: Record<string, unknown>) => ResponseShaper;

/**
 * Compiles one shaper for each outcome of `@skip` and `@include` that requests really have: the order of
 * keys depends on it, and a shaper without conditions has none to check per object.
 */
export function compileShapers(
  apiSchema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): FindShaper {
  const rootType = apiSchema.getRootType(operation.operation);
  if (!rootType) throw new GraphQLError(`The schema has no ${operation.operation} type.`);
  const fragments = fragmentsOf(document);
  const names = conditionVariables(operation, fragments);
  const shapers = new Map<string, ResponseShaper>();
  return (variables) => {
    const decided = decideConditions(names, variables);
    let shaper = shapers.get(decided);
    if (shaper === undefined) {
      const scope = {
        schema: apiSchema,
        fragments,
        isIncluded: inclusionUnder(names, decided),
        compileValue,
      };
      shaper = compileResponse(rootType, operation, scope);
      if (shapers.size < KEPT_OUTCOMES) shapers.set(decided, shaper);
    }
    return shaper;
  };
}
