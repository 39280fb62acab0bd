import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { SubgraphClient } from '../subgraph-client.js';
import type { PathsOf, Sending } from './send-operation.js';
import { prepareOperation } from './subgraph-operation.js';

/** What every node of a plan is compiled against. */
export interface PlanCompilation<Context> {
  readonly supergraphSchema: GraphQLSchema;
  /** Prepares a fetch for its subgraph. Throws when there is no such subgraph. */
  sendingOf(node: FetchNode, pathsOf: PathsOf): Sending<Context>;
}

/** Gathers what the nodes of one plan share. */
export function planCompilation<Context>(
  operation: OperationDefinitionNode,
  supergraphSchema: GraphQLSchema,
  subgraphs: ReadonlyMap<string, SubgraphClient<Context>>,
): PlanCompilation<Context> {
  return {
    supergraphSchema,
    sendingOf(node, pathsOf) {
      const client = subgraphs.get(node.serviceName);
      if (client === undefined) throw new GraphQLError(`Subgraph "${node.serviceName}" is not connected.`);
      return { client, operation: prepareOperation(node, operation), pathsOf };
    },
  };
}
