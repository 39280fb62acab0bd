import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { graphqlRefusal } from '../answers/graphql-refusal.js';
import { isOwnDocument } from '../limits/cost/own-document.js';
import { idempotentScope } from '../operations/idempotent-scope.js';
import { planKey } from '../supergraph/plan-cache.js';

/** Gives each mutation of a client the idempotency key that came with it; those of REST have theirs already. */
export const idempotencyPlugin: ApolloServerPlugin<RequestScope> = {
  async requestDidStart({ request, contextValue }) {
    if (isOwnDocument(contextValue)) return;
    return {
      async didResolveOperation({ schema, document, operation, queryHash }) {
        // What cannot be run is refused where it would be.
        if (!operation) return;
        const validated = { schema, document, operation, key: planKey(queryHash, operation) };
        try {
          // Apollo Server runs the operation in the scope that it copied for it.
          Object.assign(contextValue, idempotentScope(validated, request.variables ?? {}, contextValue));
        } catch (error) {
          throw error instanceof DomainError ? graphqlRefusal(error) : error;
        }
      },
    };
  },
};
