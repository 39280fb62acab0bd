import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '../../shared/logging/logger.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import { isKnownError, presentGraphqlError } from './present-graphql-error.js';

/** A document with many faults is answered with the first; one with a few is mended by them. */
const mostErrors = 20;

/** Gives every error of an answer its code and request id, and logs those that nobody foresaw. */
export function errorPlugin(logger: Logger): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (!isKnownError(error))
              logger.error({ requestId: contextValue.requestId, err: error }, 'an operation failed');
          }
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (!singleResult.errors) return;
          singleResult.errors = singleResult.errors
            .slice(0, mostErrors)
            .map((error) => presentGraphqlError(error, contextValue.requestId));
        },
      };
    },
  };
}
