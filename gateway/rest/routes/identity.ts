import type { Route } from '../route.js';

/** /v1/auth and /v1/me. */
export const identityRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/auth/login',
    summary: 'Sign in',
    document: /* GraphQL */ `
      mutation Login($input: LoginInput!) {
        login(input: $input) {
          accessToken
          tokenType
          expiresAt
        }
      }
    `,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/me',
    summary: 'Who am I, and what may I do',
    document: /* GraphQL */ `
      query Me {
        me {
          id
          name
          email
          role
          permissions
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
