import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { ApiRequestsResolver } from './api-requests/api-requests.resolver.js';
import { callsOfRequest } from './api-requests/calls-of-request.rules.js';
import { purgeOldApiRequests } from './api-requests/purge-api-requests.job.js';
import { auditEntryReference } from './audit-trail/audit-entry.reference.js';
import { AuditTrailResolver } from './audit-trail/audit-trail.resolver.js';
import { ForeignAuditTrailResolver } from './audit-trail/foreign-audit-trail.resolver.js';
import { adminErrors } from './errors.js';
import { adminEvents } from './events.js';
import { JobsResolver } from './jobs/jobs.resolver.js';
import { adminMigrations } from './migrations/index.js';
import { adminJobs, adminPermissions, auditView } from './permissions.js';
import { adminShield } from './shield.js';
import { adminRoutes } from './routes.js';

/** What the platform's staff look at, and what a business sees of it: the audit trail, its requests; and the job queue. */
export const admin: SubgraphDefinition = {
  name: 'admin',
  entities: [],
  resolvers: [AuditTrailResolver, ForeignAuditTrailResolver, JobsResolver, ApiRequestsResolver],
  references: [auditEntryReference],
  shield: adminShield,
  permissions: adminPermissions,
  routes: adminRoutes,
  // What trails and queues keep of themselves is admin's to show.
  auditedStates: { 'kernel.audit_log': auditView, 'graphile_worker.*': adminJobs },
  events: adminEvents,
  errors: adminErrors,
  jobs: [purgeOldApiRequests],
  migrations: adminMigrations,
  diagnosis: callsOfRequest,
};
