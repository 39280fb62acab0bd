import type { Route } from '../../../shared/records/route.js';

/** /v1/me. */
export const callerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me',
    summary: 'Who am I, and what may I do',
    document: /* GraphQL */ `
      query Me {
        caller {
          kind
          userId
          apiKeyId
          name
          email
          role
          permissions
          expiresAt
          business {
            id
            name
            status
            currency
            timezone
            locale
            activeModules
          }
        }
      }
    `,
    variables: () => ({}),
  },
];
