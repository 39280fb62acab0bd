import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { planKey } from '../supergraph/plan-cache.js';
import type { ValidatedOperations } from './validated-operations.js';

const subscription = OperationTypeNode.SUBSCRIPTION;

/** Remembers the operations that Apollo Server found sound; the last plugin but those that refuse nothing. */
export function rememberOperations(validated: ValidatedOperations): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ request, schema, document, operation, source, queryHash }) {
          // An operation that cannot be told from others is refused where it would run.
          const isRunnable =
            (operation as typeof operation | undefined) && operation.operation !== subscription;
          if (isRunnable && source !== undefined && queryHash !== undefined) {
            const key = planKey(queryHash, operation);
            validated.remember(source, request.operationName, { schema, document, operation, key });
          }
          return null;
        },
      };
    },
  };
}
