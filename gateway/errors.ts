import { defineError, type ErrorDefinition } from '../shared/errors/error-definition.js';

export const methodNotAllowed = defineError('METHOD-001', {
  title: 'Method not allowed',
  httpStatus: 405,
  cause: 'The path exists, but not with this method; the header `Allow` names those that it has.',
});

/** Codes that the gateway declares, beside those of the kernel. */
export const gatewayErrors: readonly ErrorDefinition[] = [methodNotAllowed];
