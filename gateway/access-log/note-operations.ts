import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { noteOfScope } from './request-note.js';

/** Notes the name of each operation and the code of its first error; after the plugin that gives errors their codes. */
export const noteOperations: ApolloServerPlugin<RequestScope> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, contextValue }) {
        const note = noteOfScope(contextValue);
        if (note) note.operationName = operationName;
      },
      async willSendResponse({ response, contextValue }) {
        const note = noteOfScope(contextValue);
        if (!note || response.body.kind !== 'single') return;
        const code = response.body.singleResult.errors?.[0]?.extensions?.code;
        if (typeof code === 'string') note.errorCode = code;
      },
    };
  },
};
