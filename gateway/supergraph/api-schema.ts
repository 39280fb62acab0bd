import type { Schema, Supergraph } from '@apollo/federation-internals';
import type { GraphQLField, GraphQLSchema } from 'graphql';

type RootField = GraphQLField<unknown, unknown>;

/** What clients see of a supergraph; its mutations know whether they move money. */
export function apiSchemaOf(supergraph: Supergraph): GraphQLSchema {
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  markMoneyMoves(apiSchema, supergraph.schema);
  return apiSchema;
}

/** Marks the mutations that move money: clients see no directives, so that the schema lacks them. */
export function markMoneyMoves(apiSchema: GraphQLSchema, federated: Schema): void {
  const declared = federated.schemaDefinition.rootType('mutation');
  for (const field of Object.values(apiSchema.getMutationType()?.getFields() ?? {}))
    if (declared?.field(field.name)?.hasAppliedDirective('movesMoney'))
      field.extensions = { ...field.extensions, movesMoney: true };
}

/** Whether the root field moves money, and so runs with an idempotency key only. */
export function movesMoney(field: Pick<RootField, 'extensions'> | undefined): boolean {
  return field?.extensions.movesMoney === true;
}
