import type { Route } from '../route.js';

/** /v1/me. */
export const identityRoutes: readonly Route[] = [
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
