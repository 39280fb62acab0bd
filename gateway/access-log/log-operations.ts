import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { entryOfScope } from './access-log-entry.js';

/** Logs the name and the type of each operation. */
export const logOperations: ApolloServerPlugin<RequestScope> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, operation, contextValue }) {
        const entry = entryOfScope(contextValue);
        if (!entry) return;
        entry.operationName = operationName;
        entry.operationType = operation?.operation ?? null;
      },
    };
  },
};
