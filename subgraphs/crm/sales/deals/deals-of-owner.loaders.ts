import { newestOfEach } from '../../../../shared/records/newest-of-each.js';
import { dealColumns, type DealRow } from './deal-row.js';

const newest = (owner: string) => newestOfEach<DealRow>({ table: 'crm.deals', owner, columns: dealColumns });

/** Pages of the deals of each customer, newest first. */
export const dealsOfCustomer = newest('customer_id');

/** Pages of the deals of each company, newest first. */
export const dealsOfCompany = newest('company_id');
