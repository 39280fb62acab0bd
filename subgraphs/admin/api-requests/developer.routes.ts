import type { Route } from '../../../shared/records/route.js';

/** /v1/developer: what the programs of a business do with the API. */
export const developerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/developer/requests/{id}',
    summary: 'Look up a request of the last 30 days by its id',
    document: `query ReadApiRequest($requestId: String!) {
      apiRequest(requestId: $requestId) {
        requestId
        calls {
          method path operationName status durationMs errorCode credentialKind credentialId addressNetwork startedAt
        }
      }
    }`,
    variables: ({ params }) => ({ requestId: params.id }),
  },
];
