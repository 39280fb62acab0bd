import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '../../shared/config/logger.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { logUnforeseen, presentErrors } from '../answers/present-errors.js';

/** Gives every error of an answer its code and request id, and logs those that nobody foresaw. */
export function errorPlugin(logger: Logger): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          logUnforeseen(errors, contextValue.requestId, logger);
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (!singleResult.errors) return;
          singleResult.errors = presentErrors(singleResult.errors, contextValue);
        },
      };
    },
  };
}
