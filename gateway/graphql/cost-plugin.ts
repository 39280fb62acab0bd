import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import { CostCache } from '../limits/cost/cost-cache.js';
import { CostRefusal, type CostLimiter } from '../limits/cost/cost-limiter.js';
import { countObjects } from '../limits/cost/count-objects.js';
import { isOwnDocument } from '../limits/cost/own-document.js';
import { credentialKey } from '../limits/credential-key.js';

/**
 * Charges each operation of GraphQL before it runs, and tells in `extensions.cost` what was requested, what
 * was actual and what is left. The documents of REST are ours: there requests are limited, not points.
 */
export function costPlugin(limiter: CostLimiter): ApolloServerPlugin<RequestScope> {
  const costs = new CostCache();
  return {
    async requestDidStart({ request, contextValue }) {
      if (isOwnDocument(contextValue)) return;
      const key = credentialKey(contextValue);
      let told: CostExtension | undefined;
      let base = 0;
      return {
        async didResolveOperation({ schema, document, operation, operationName, queryHash }) {
          // What cannot be run is refused where it would be.
          if (!operation || !schema.getRootType(operation.operation)) return;
          const cost = costs.costOf(`${queryHash} ${operationName ?? ''}`, schema, document, operation);
          base = cost.base;
          try {
            const { requested, left } = await limiter.charge(key, cost.of(request.variables ?? {}));
            told = { requested, actual: requested, left };
          } catch (error) {
            if (!(error instanceof CostRefusal)) throw error;
            told = { ...error.charge, actual: 0 };
            throw toGraphqlError(error);
          }
        },
        async willSendResponse({ response }) {
          if (!told || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const cost = await settle(told, base, singleResult.data);
          singleResult.extensions = { ...singleResult.extensions, cost };
        },
      };

      /** Gives back what was charged and not used. */
      async function settle(
        charged: CostExtension,
        mutations: number,
        data: unknown,
      ): Promise<CostExtension> {
        const { requested } = charged;
        if (charged.actual === 0) return charged;
        const actual = Math.min(requested, mutations + Math.max(0, countObjects(data) - 1));
        if (actual === requested) return charged;
        return { requested, actual, left: await limiter.giveBack(key, requested - actual) };
      }
    },
  };
}

/** In points. */
interface CostExtension {
  readonly requested: number;
  readonly actual: number;
  readonly left: number;
}

function toGraphqlError({ message, definition, retryAfterSeconds }: CostRefusal): GraphQLError {
  const { code, httpStatus, isRetryable: retryable } = definition;
  const headers = new HeaderMap();
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  // Apollo's `http`, whose headers graphql-yoga's types take for its own.
  const extensions: Record<string, unknown> = {
    code,
    httpStatus,
    retryable,
    retryAfterSeconds,
    http: { status: httpStatus, headers },
  };
  return new GraphQLError(message, { extensions });
}
