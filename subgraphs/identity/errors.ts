import { defineError } from '../../shared/errors/error-definition.js';

export const invalidCredentials = defineError('AUTH-001', {
  title: 'Invalid credentials',
  httpStatus: 401,
  cause:
    'E-mail and password do not belong together, or the code of the second factor is wrong or was used. The answer is the same when the e-mail is unknown.',
  reasons: [
    'The password is misspelt, or was changed.',
    'The e-mail belongs to no account; the answer does not say so, so that nobody can find out who has one.',
    'The code of the second factor was used already, or the clock of the device is wrong.',
  ],
  cures: [
    'Ask for a mail to set a new password: POST /v1/auth/password-reset.',
    'Wait for the next code, or use a recovery code.',
  ],
  example: 'E-mail or password is wrong.',
});

export const sessionRevoked = defineError('AUTH-006', {
  title: 'Session revoked',
  httpStatus: 401,
  cause: 'The session of the token was ended; sign in again.',
  reasons: [
    'Somebody signed out everywhere, changed the password, or was deactivated.',
    'A refresh token was used twice, more than ten seconds apart: the whole session ends, since a thief may have it.',
  ],
  cures: [
    'Sign in again.',
    'Let one part of the client refresh, and keep the new refresh token before the old one is thrown away.',
  ],
  example: 'The session was ended; sign in again.',
});

export const businessSuspended = defineError('AUTH-008', {
  title: 'Business suspended',
  httpStatus: 403,
  cause: 'The business is suspended or closed; its owner can ask the platform for the reason.',
  reasons: ['The staff of the platform suspended the business.'],
  cures: ['Its owner asks the platform for the reason; nothing of its data is lost meanwhile.'],
  example: 'The business is suspended.',
});

export const badToken = defineError('AUTH-005', {
  title: 'Link no longer valid',
  httpStatus: 400,
  cause:
    'The token of a password reset or an invitation is wrong, used, withdrawn or past its end; ask for a new one.',
  reasons: [
    'A link was used twice, or a newer one was asked for meanwhile.',
    'The mail is older than the link lives.',
  ],
  cures: [
    'Ask for a new mail, and open the link of the latest one.',
    'An invitation is sent again by whoever invited: POST /v1/business/invitations/{id}/resend.',
  ],
  example: 'The link is wrong, used or past its end; ask for a new one.',
});

export const tooManyAttempts = defineError('AUTH-007', {
  title: 'Too many attempts',
  httpStatus: 429,
  cause: 'Too many failed attempts for this account or address; wait as long as the message says.',
  reasons: ['A wrong password is tried again and again, by somebody or by a program.'],
  cures: ['Wait as long as `Retry-After` says.', 'Ask for a mail to set a new password.'],
  example: 'Too many attempts; wait 60 seconds.',
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
