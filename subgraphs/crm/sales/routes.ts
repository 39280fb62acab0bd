import type { Route } from '../../../shared/records/route.js';
import { companyRoutes } from './companies/companies.routes.js';
import { dealRoutes } from './deals/deals.routes.js';
import { pipelineRoutes } from './pipelines/pipelines.routes.js';

/** /v1/crm: companies, pipelines and deals, in the order of the documentation. */
export const salesRoutes: readonly Route[] = [...companyRoutes, ...pipelineRoutes, ...dealRoutes];
