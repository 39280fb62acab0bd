import { recordRoutes } from '../../../../shared/records/record-routes.js';
import { company } from './company.record.js';

/** /v1/crm/companies. */
export const companyRoutes = recordRoutes(company, '/crm/companies', {
  summaries: { remove: 'Delete a company; its customers, deals and tasks stay' },
});
