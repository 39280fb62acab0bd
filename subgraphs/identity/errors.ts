import { defineError } from '../../shared/errors/error-definition.js';

export const invalidCredentials = defineError('AUTH-001', {
  title: 'Invalid credentials',
  httpStatus: 401,
  cause:
    'E-mail and password do not belong together, or the code of the second factor is wrong or was used. The answer is the same when the e-mail is unknown.',
});

export const sessionRevoked = defineError('AUTH-006', {
  title: 'Session revoked',
  httpStatus: 401,
  cause: 'The session of the token was ended; sign in again.',
});

export const businessSuspended = defineError('AUTH-008', {
  title: 'Business suspended',
  httpStatus: 403,
  cause: 'The business is suspended or closed; its owner can ask the platform for the reason.',
});

export const badToken = defineError('AUTH-005', {
  title: 'Link no longer valid',
  httpStatus: 400,
  cause:
    'The token of a password reset or an invitation is wrong, used, withdrawn or past its end; ask for a new one.',
});

export const tooManyAttempts = defineError('AUTH-007', {
  title: 'Too many attempts',
  httpStatus: 429,
  cause: 'Too many failed attempts for this account or address; wait as long as the message says.',
  isRetryable: true,
});

/** Codes that identity declares; AUTH-004 is the kernel's, since every subgraph's shield answers it. */
export const identityErrors = [
  invalidCredentials,
  badToken,
  sessionRevoked,
  tooManyAttempts,
  businessSuspended,
];
