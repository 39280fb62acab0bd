import type { Route } from '../../../shared/records/route.js';

/** /v1/auth/mfa. */
export const mfaRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/auth/mfa/challenge',
    summary: 'Complete a sign-in with a second factor',
    isOpen: true,
    refreshCookie: 'fills',
    document: `mutation CompleteLogin($input: CompleteLoginInput!) {
      completeLogin(input: $input) { accessToken tokenType expiresAt refreshToken refreshTokenExpiresAt }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/mfa/enroll',
    summary: 'Begin to enrol an authenticator app',
    document: 'mutation EnrollMfa { enrollMfa { secret otpauthUrl expiresAt } }',
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/auth/mfa/confirm',
    summary: 'Put the enrolled app in force',
    errors: ['AUTH-007'],
    document: 'mutation ConfirmMfa($input: ConfirmMfaInput!) { confirmMfa(input: $input) { recoveryCodes } }',
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/mfa/verify',
    summary: 'Prove the second factor again',
    document: 'mutation VerifyMfa($input: VerifyMfaInput!) { verifyMfa(input: $input) { freshUntil } }',
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/auth/mfa/recovery-codes',
    summary: 'Replace the recovery codes',
    document: 'mutation RegenerateRecoveryCodes { regenerateRecoveryCodes { recoveryCodes } }',
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/auth/mfa/disable',
    summary: 'Remove the second factor',
    document: 'mutation DisableMfa { disableMfa { isMfaEnabled } }',
    variables: () => ({}),
  },
];
