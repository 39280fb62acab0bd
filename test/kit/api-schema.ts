import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Graph } from './start-graph.js';

/** The schema as the gateway serves it to clients. */
export async function apiSchemaOf(graph: Graph): Promise<GraphQLSchema> {
  const { data } = await graph.nobody.query<IntrospectionQuery>(getIntrospectionQuery());
  return buildClientSchema(data);
}
