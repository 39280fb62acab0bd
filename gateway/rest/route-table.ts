import type { Route } from './route.js';
import { crmRoutes } from './routes/crm.js';
import { identityRoutes } from './routes/identity.js';

/** Every REST operation of the platform. */
export const routeTable: readonly Route[] = [...identityRoutes, ...crmRoutes];
