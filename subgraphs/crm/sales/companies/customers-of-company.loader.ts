import { newestOfEach } from '../../../../shared/records/newest-of-each.js';
import { customerColumns, type CustomerRow } from '../../customers/customers/find-customers.service.js';

/** Pages of the customers of each company, newest first. */
export const customersOfCompany = newestOfEach<CustomerRow>({
  table: 'crm.customers',
  owner: 'company_id',
  columns: customerColumns,
});
