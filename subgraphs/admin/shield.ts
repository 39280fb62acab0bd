import { or } from '../../shared/permissions/graphql-shield.js';
import { isAuthenticated, permitted } from '../../shared/permissions/rules.js';
import type { ShieldMap } from '../../shared/subgraph/subgraph-definition.js';
import { adminAudit, auditView } from './permissions.js';

const readsTrails = or(permitted(auditView), permitted(adminAudit));

/** Who may do what in admin. */
export const adminShield: ShieldMap = {
  Query: {
    auditTrail: permitted(auditView),
    auditIntegrity: permitted(auditView),
    auditTrailOfBusiness: permitted(adminAudit),
    auditIntegrityOfBusiness: permitted(adminAudit),
  },
  AuditEntry: readsTrails,
  AuditEntryConnection: readsTrails,
  AuditIntegrity: readsTrails,
  AuditFault: readsTrails,
  PageInfo: isAuthenticated,
  User: isAuthenticated,
};
