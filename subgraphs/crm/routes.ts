import type { Route } from '../../shared/records/route.js';
import { companyRoutes } from './companies/companies.routes.js';
import { crmSettingsRoutes } from './custom-fields/settings.routes.js';
import { customerMergeRoutes } from './customer-merges/customer-merges.routes.js';
import { customerRoutes } from './customers/customers.routes.js';
import { dealRoutes } from './deals/deals.routes.js';
import { crmFileRoutes } from './imports/files.routes.js';
import { pipelineRoutes } from './pipelines/pipelines.routes.js';
import { taskRoutes } from './tasks/tasks.routes.js';

/** What crm answers over REST, in the order of its documentation. */
export const crmRoutes: readonly Route[] = [
  ...customerRoutes,
  ...customerMergeRoutes,
  ...crmSettingsRoutes,
  ...crmFileRoutes,
  ...companyRoutes,
  ...pipelineRoutes,
  ...dealRoutes,
  ...taskRoutes,
];
