import type { ErrorDefinition } from '../shared/errors/error-definition.js';

/** Codes that the gateway declares; so far it answers with the kernel's. */
export const gatewayErrors: readonly ErrorDefinition[] = [];
