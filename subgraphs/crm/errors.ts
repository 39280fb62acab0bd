import type { ErrorDefinition } from '../../shared/errors/error-definition.js';

/** crm answers with the platform's codes only. */
export const crmErrors: ErrorDefinition[] = [];
