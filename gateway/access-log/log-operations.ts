import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { entryOfScope } from './access-log-entry.js';

/** Logs the name of each operation and the code of its first error; after the plugin that gives errors their codes. */
export const logOperations: ApolloServerPlugin<RequestScope> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, contextValue }) {
        const entry = entryOfScope(contextValue);
        if (entry) entry.operationName = operationName;
      },
      async willSendResponse({ response, contextValue }) {
        const entry = entryOfScope(contextValue);
        if (!entry || response.body.kind !== 'single') return;
        const code = response.body.singleResult.errors?.[0]?.extensions?.code;
        if (typeof code === 'string') entry.errorCode = code;
      },
    };
  },
};
