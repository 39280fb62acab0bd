import type { ErrorDefinition } from '../../shared/errors/error-definition.js';

/** notifications answers with the platform's codes only. */
export const notificationsErrors: ErrorDefinition[] = [];
