import type { GraphQLFormattedError } from 'graphql';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import { forOwnDocument } from '../limits/cost/own-document.js';
import type { RestOptions } from './rest-options.js';

interface RouteOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

/** Runs an operation of a route on behalf of a caller. */
export type Execute = (
  operation: RouteOperation,
  scope: RequestScope,
) => Promise<{ data?: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] }>;

/** Runs an operation for the first time by Apollo Server, and directly from then on. */
export function executorOf({ apollo, operations }: Pick<RestOptions, 'apollo' | 'operations'>): Execute {
  return async ({ query, operationName, variables }, scope) => {
    const known = { text: query, operationName, variables, scope, isCharged: false };
    const answer = await operations.run(known);
    if (answer) return answer;
    const { body } = await apollo.executeOperation(
      { query, operationName, variables },
      { contextValue: forOwnDocument(scope) },
    );
    if (body.kind !== 'single') throw new Error('A route cannot answer incrementally.');
    return body.singleResult;
  };
}
