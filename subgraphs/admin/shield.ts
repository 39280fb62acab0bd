import { allow, or } from '../../shared/access/graphql-shield.js';
import { isAuthenticated, openToMembers, permitted, withStepUp } from '../../shared/access/rules.js';
import type { ShieldMap } from '../../shared/subgraph/subgraph-definition.js';
import { adminAudit, adminJobs, auditView, developerView } from './permissions.js';

const readsTrails = or(permitted(auditView), permitted(adminAudit));

/** Who may do what in admin. */
export const adminShield: ShieldMap = {
  Query: {
    auditTrail: permitted(auditView),
    auditIntegrity: permitted(auditView),
    auditTrailOfBusiness: withStepUp(permitted(adminAudit)),
    auditIntegrityOfBusiness: withStepUp(permitted(adminAudit)),
    queues: permitted(adminJobs),
    deadJobs: permitted(adminJobs),
    apiRequest: permitted(developerView),
  },
  Mutation: {
    retryJob: permitted(adminJobs),
    discardJob: permitted(adminJobs),
    // Only the gateway can ask: the field is inaccessible to clients.
    recordApiRequests: allow,
  },
  Node: { AuditEntry: permitted(auditView) },
  AuditEntry: readsTrails,
  AuditEntryConnection: readsTrails,
  AuditEntryEdge: readsTrails,
  AuditIntegrity: readsTrails,
  AuditFault: readsTrails,
  JobQueue: permitted(adminJobs),
  DeadJob: permitted(adminJobs),
  DeadJobConnection: permitted(adminJobs),
  DeadJobEdge: permitted(adminJobs),
  RetryJobPayload: permitted(adminJobs),
  DiscardJobPayload: permitted(adminJobs),
  ApiRequest: permitted(developerView),
  ApiCall: permitted(developerView),
  PageInfo: isAuthenticated,
  User: openToMembers,
};
