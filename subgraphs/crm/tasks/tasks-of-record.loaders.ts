import { newestOfEach } from '../../../shared/records/newest-of-each.js';
import { taskColumns, type TaskRow } from './task-row.js';

const newest = (owner: string) => newestOfEach<TaskRow>({ table: 'crm.tasks', owner, columns: taskColumns });

/** Pages of the tasks about each customer, newest first. */
export const tasksOfCustomer = newest('customer_id');

/** Pages of the tasks about each company, newest first. */
export const tasksOfCompany = newest('company_id');

/** Pages of the tasks about each deal, newest first. */
export const tasksOfDeal = newest('deal_id');
