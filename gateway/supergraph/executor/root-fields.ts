import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, type GraphQLSchema } from 'graphql';
import { collectFields } from './shaping/collect-fields.js';
import { conditionVariables, decideConditions, inclusionUnder } from './shaping/conditions.js';
import { fragmentsOf } from './shaping/selection.js';

/** The keys of the root fields that a fetch asks for, under the variables of a request. Read when the fetch fails. */
export function rootFields(node: FetchNode, schema: GraphQLSchema) {
  return (variables: Record<string, unknown>): string[] => {
    const document = parse(node.operation, { noLocation: true });
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
    const fragments = fragmentsOf(document);
    const names = conditionVariables(operation, fragments);
    const isIncluded = inclusionUnder(names, decideConditions(names, variables));
    const type = schema.getRootType(operation.operation)!;
    const fields = collectFields(type, [operation.selectionSet], { schema, fragments, isIncluded });
    return [...fields.keys()].filter((key) => key !== '__typename');
  };
}
