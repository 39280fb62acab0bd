import { definePermission } from '../../shared/access/permission.js';

export const auditView = definePermission('audit.view', 'Read the audit trail of the business.');
export const adminAudit = definePermission(
  'admin.audit',
  'Read the audit trail of any business; platform staff only.',
  { needsStepUp: true },
);
export const adminJobs = definePermission(
  'admin.jobs',
  'See the job queue, retry and discard dead jobs; platform staff only.',
);

export const developerView = definePermission(
  'developer.view',
  'See the requests that the business made to the API.',
);

/** Permissions that admin checks. */
export const adminPermissions = [auditView, adminAudit, adminJobs, developerView];
