import type { Route } from '../../../shared/records/route.js';

const tokens = 'accessToken tokenType expiresAt refreshToken refreshTokenExpiresAt';

/** /v1/auth: sessions, passwords and sign-up. Browsers send `X-Token-Delivery: cookie` (see refresh-cookie.ts). */
export const authRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/auth/login',
    summary: 'Sign in',
    isOpen: true,
    refreshCookie: 'fills',
    document: `mutation Login($input: LoginInput!) { login(input: $input) { ${tokens} mfaChallenge } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/refresh',
    summary: 'Prolong a session',
    isOpen: true,
    refreshCookie: 'exchanges',
    document: `mutation RefreshSession($input: RefreshSessionInput!) { refreshSession(input: $input) { ${tokens} } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/logout',
    summary: 'End this session',
    refreshCookie: 'removes',
    document: `mutation Logout { logout { deletedId } }`,
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/auth/logout-everywhere',
    summary: 'End all own sessions',
    refreshCookie: 'removes',
    document: `mutation LogoutEverywhere { logoutEverywhere { deletedIds } }`,
    variables: () => ({}),
  },
  {
    method: 'GET',
    path: '/auth/sessions',
    summary: 'List own sessions, newest first',
    list: {},
    document: `query ListSessions($first: Int!, $after: String) {
      sessions(first: $first, after: $after) {
        nodes { id isCurrent methods address userAgent createdAt lastUsedAt idleExpiresAt expiresAt }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'DELETE',
    path: '/auth/sessions/{id}',
    summary: 'End an own session',
    document: `mutation EndSession($input: EndSessionInput!) { endSession(input: $input) { deletedId } }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'POST',
    path: '/auth/password',
    summary: 'Change one’s password',
    document: `mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { deletedIds } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/password-reset',
    summary: 'Ask for a link to a new password',
    isOpen: true,
    errors: ['AUTH-007'],
    document: `mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
      requestPasswordReset(input: $input) { email }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/password-reset/confirm',
    summary: 'Choose a new password by the link of a mail',
    isOpen: true,
    document: `mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { email } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/sign-up',
    summary: 'Ask to open a business',
    isOpen: true,
    errors: ['AUTH-007'],
    document: `mutation SignUp($input: SignUpInput!) { signUp(input: $input) { email } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/sign-up/confirm',
    summary: 'Open the business by the link of a mail, and sign in',
    status: 201,
    isOpen: true,
    refreshCookie: 'fills',
    document: `mutation ConfirmSignUp($input: ConfirmSignUpInput!) { confirmSignUp(input: $input) { ${tokens} } }`,
    variables: ({ body }) => ({ input: body }),
  },
];
