import type { ErrorDefinition } from '../../shared/errors/error-definition.js';

/** admin answers with the platform's codes only. */
export const adminErrors: ErrorDefinition[] = [];
