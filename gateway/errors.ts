import { defineError } from '../shared/errors/error-definition.js';

export const tokenExpired = defineError('AUTH-002', {
  title: 'Token expired',
  httpStatus: 401,
  cause: 'The access token is past its end; refresh it, or sign in again.',
});

/** Codes that the gateway declares. */
export const gatewayErrors = [tokenExpired];
