import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { graphqlRefusal } from '../answers/graphql-refusal.js';
import type { CostCache } from '../limits/cost/cost-cache.js';
import { CostRefusal, type CostLimiter } from '../limits/cost/cost-limiter.js';
import { isOwnDocument } from '../limits/cost/own-document.js';
import { OperationCharge, type CostExtension } from '../limits/cost/operation-charge.js';
import { credentialKey } from '../limits/credential-key.js';
import { planKey } from '../supergraph/plan-cache.js';

/**
 * Charges each operation of GraphQL before it runs, and tells in `extensions.cost` what was requested, what
 * was actual and what is left. The documents of REST are ours: there requests are limited, not points.
 */
export function costPlugin(limiter: CostLimiter, costs: CostCache): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart({ request, contextValue }) {
      if (isOwnDocument(contextValue)) return;
      let charge: OperationCharge | undefined;
      let refused: CostExtension | undefined;
      return {
        async didResolveOperation({ schema, document, operation, queryHash }) {
          // What cannot be run is refused where it would be.
          if (!operation || !schema.getRootType(operation.operation)) return;
          const cost = costs.costOf(planKey(queryHash, operation), schema, document, operation);
          try {
            const key = credentialKey(contextValue);
            charge = await OperationCharge.take(limiter, key, cost, request.variables ?? {});
          } catch (error) {
            if (!(error instanceof CostRefusal)) throw error;
            refused = { ...error.charge, actual: 0 };
            throw graphqlRefusal(error);
          }
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const cost = refused ?? (await charge?.settle(singleResult.data));
          if (cost) singleResult.extensions = { ...singleResult.extensions, cost };
        },
      };
    },
  };
}
