import type { Route } from '../../shared/records/route.js';
import { developerRoutes } from './api-requests/developer.routes.js';
import { auditRoutes } from './audit-trail/audit.routes.js';
import { jobRoutes } from './jobs/jobs.routes.js';

/** What admin answers over REST, in the order of its documentation. */
export const adminRoutes: readonly Route[] = [...auditRoutes, ...jobRoutes, ...developerRoutes];
