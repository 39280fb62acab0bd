import { definePermission } from '../../shared/permissions/permission.js';

export const auditView = definePermission('audit.view', 'Read the audit trail of the business.');
export const adminAudit = definePermission(
  'admin.audit',
  'Read the audit trail of any business; platform staff only.',
);

/** Permissions that admin checks. */
export const adminPermissions = [auditView, adminAudit];
