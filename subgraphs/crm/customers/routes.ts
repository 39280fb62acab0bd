import type { Route } from '../../../shared/records/route.js';
import { crmSettingsRoutes } from './custom-fields/settings.routes.js';
import { customerRoutes } from './customers/customers.routes.js';
import { customerMergeRoutes } from './merges/customer-merges.routes.js';

/** /v1/crm: customers and what all of them have, in the order of the documentation. */
export const customersRoutes: readonly Route[] = [
  ...customerRoutes,
  ...customerMergeRoutes,
  ...crmSettingsRoutes,
];
