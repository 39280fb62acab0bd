import type { Route } from '../../shared/records/route.js';
import { companyRoutes } from './sales/companies/companies.routes.js';
import { crmSettingsRoutes } from './customers/custom-fields/settings.routes.js';
import { customerMergeRoutes } from './customers/merges/customer-merges.routes.js';
import { customerRoutes } from './customers/customers/customers.routes.js';
import { dealRoutes } from './sales/deals/deals.routes.js';
import { crmFileRoutes } from './files/imports/files.routes.js';
import { pipelineRoutes } from './sales/pipelines/pipelines.routes.js';
import { taskRoutes } from './activities/tasks/tasks.routes.js';

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
