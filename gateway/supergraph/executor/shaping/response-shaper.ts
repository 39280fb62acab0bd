import type { GraphQLError, GraphQLObjectType, OperationDefinitionNode } from 'graphql';
import type { ResponseObject } from '../response-object.js';
import { collectFields } from './collect-fields.js';
import { compileIntrospection, isIntrospection, type Introspect } from './introspection.js';
import type { SelectionScope } from './selection.js';
import { compileObject } from './shape-object.js';
import { recordObjectCount } from './shaped-objects.js';
import { INVALID } from './shaping.js';

/** Turns the merged answers of the subgraphs into the client's response, for one outcome of its conditions. */
export interface ResponseShaper {
  /** Whether the client asked for anything that only a subgraph knows. */
  readonly needsSubgraphs: boolean;
  readonly introspect: Introspect | undefined;
  shape(data: ResponseObject): ShapedResponse;
}

export interface ShapedResponse {
  /** Null when a null reached the root. */
  readonly data: ResponseObject | null;
  /** What no subgraph reported but broke the schema's promise, once per origin. */
  readonly errors: readonly GraphQLError[];
}

/** Compiles the shaper of an operation whose conditions `scope` has decided. */
export function compileResponse(
  rootType: GraphQLObjectType,
  operation: OperationDefinitionNode,
  scope: SelectionScope,
): ResponseShaper {
  const fields = collectFields(rootType, [operation.selectionSet], scope);
  const shapeRoot = compileObject(rootType, [operation.selectionSet], scope);
  return {
    needsSubgraphs: [...fields.values()].some(
      ([node]) => node !== undefined && node.name.value !== '__typename' && !isIntrospection(node),
    ),
    introspect: compileIntrospection(fields, operation, scope),
    shape(source) {
      const errors: GraphQLError[] = [];
      const shaping = { path: [], errors, objects: 0 };
      const data = shapeRoot(source, shaping);
      if (data === INVALID) return { data: null, errors };
      // What an error took back was counted as well.
      if (errors.length === 0) recordObjectCount(data, shaping.objects);
      return { data, errors };
    },
  };
}
