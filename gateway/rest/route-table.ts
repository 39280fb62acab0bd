import type { Route } from './route.js';
import { adminRoutes } from './routes/admin.js';
import { apiKeyRoutes } from './routes/api-keys.js';
import { auditRoutes } from './routes/audit.js';
import { authRoutes } from './routes/auth.js';
import { businessRoutes } from './routes/business.js';
import { crmFileRoutes } from './routes/crm-files.js';
import { crmSettingsRoutes } from './routes/crm-settings.js';
import { customerMergeRoutes } from './routes/customer-merges.js';
import { companyRoutes } from './routes/companies.js';
import { crmRoutes } from './routes/crm.js';
import { dealRoutes } from './routes/deals.js';
import { developerRoutes } from './routes/developer.js';
import { eventRoutes } from './routes/events.js';
import { identityRoutes } from './routes/identity.js';
import { jobRoutes } from './routes/jobs.js';
import { mfaRoutes } from './routes/mfa.js';
import { pipelineRoutes } from './routes/pipelines.js';
import { roleRoutes } from './routes/roles.js';
import { taskRoutes } from './routes/tasks.js';
import { userRoutes } from './routes/users.js';
import { webhookRoutes } from './routes/webhooks.js';

/** Every REST operation of the platform. */
export const routeTable: readonly Route[] = [
  ...authRoutes,
  ...identityRoutes,
  ...mfaRoutes,
  ...apiKeyRoutes,
  ...userRoutes,
  ...roleRoutes,
  ...businessRoutes,
  ...crmRoutes,
  ...customerMergeRoutes,
  ...crmSettingsRoutes,
  ...crmFileRoutes,
  ...companyRoutes,
  ...pipelineRoutes,
  ...dealRoutes,
  ...taskRoutes,
  ...auditRoutes,
  ...adminRoutes,
  ...eventRoutes,
  ...webhookRoutes,
  ...jobRoutes,
  ...developerRoutes,
];
