import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';

interface GraphqlChanges {
  /** Ids of the changes that break clients, such as `FIELD_REMOVED Customer.email was removed.` */
  readonly breaking: readonly string[];
  /** Changes that may surprise a client, such as a new value of an enumeration. */
  readonly dangerous: readonly string[];
}

/** What changed for clients of GraphQL. */
export function findGraphqlChanges(before: GraphQLSchema, after: GraphQLSchema): GraphqlChanges {
  return {
    breaking: findBreakingChanges(before, after).map(idOf),
    dangerous: findDangerousChanges(before, after).map(idOf),
  };
}

function idOf({ type, description }: { readonly type: string; readonly description: string }): string {
  return `${type} ${description}`;
}
