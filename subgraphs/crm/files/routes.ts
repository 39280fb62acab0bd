import type { Route } from '../../../shared/records/route.js';
import { crmFileRoutes } from './imports/files.routes.js';

/** /v1/crm: imports and exports. */
export const filesRoutes: readonly Route[] = [...crmFileRoutes];
