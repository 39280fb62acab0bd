import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestScope } from '../../shared/requests/request-scope.js';

/** A symbol is copied with the scope, which Apollo Server does for each operation, and never sent anywhere. */
const key = Symbol('document to register');

type RegisteringScope = RequestScope & { readonly [key]?: () => void };

/** The scope of an operation whose document is to be registered once it proved sound. */
export function withRegistration(scope: RequestScope, register: () => void): RequestScope {
  const registering: RegisteringScope = { ...scope, [key]: register };
  return registering;
}

/** Registers documents that are parsed, valid, within the limits, and paid for; the last plugin to look at them. */
export const registrationPlugin: ApolloServerPlugin<RequestScope> = {
  async requestDidStart({ contextValue }) {
    const register = (contextValue as RegisteringScope)[key];
    if (!register) return;
    return {
      async responseForOperation() {
        register();
        return null;
      },
    };
  },
};
