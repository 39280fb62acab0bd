import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { graphqlForm } from './graphql-form.js';

/** Faults of the document, not of the request that carries it. */
const documentFaults = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Whoever asks for `application/json` before all gets 200 for a faulty document, as GraphQL over HTTP has it: such
 * clients take other statuses for faults of the transport. `application/graphql-response+json` gets real ones.
 */
export const mediaTypePlugin: ApolloServerPlugin<RequestScope> = {
  async requestDidStart({ request }) {
    if (!graphqlForm(request.http?.headers.get('accept')).isLegacy) return;
    let isFaulty = false;
    return {
      async didEncounterErrors({ errors }) {
        isFaulty = errors.some(({ extensions }) => documentFaults.has(String(extensions.code)));
      },
      async willSendResponse({ response: { http } }) {
        if (isFaulty && http.status === 400) http.status = 200;
      },
    };
  },
};
