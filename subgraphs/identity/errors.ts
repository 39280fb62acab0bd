import { defineError } from '../../shared/errors/error-definition.js';

export const invalidCredentials = defineError('AUTH-001', {
  title: 'Invalid credentials',
  httpStatus: 401,
  cause: 'E-mail and password do not belong together. The answer is the same when the e-mail is unknown.',
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

/** Codes that identity declares; AUTH-004 is the kernel's, since every subgraph's shield answers it. */
export const identityErrors = [invalidCredentials, sessionRevoked, businessSuspended];
