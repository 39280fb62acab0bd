import { addCustomer } from './add-customer.js';
import { addCustomers } from './add-customers.js';
import type { LimitCall } from './limit-call.js';
import { listCustomers } from './list-customers.js';
import { readMe } from './read-me.js';
import { readBothEnds, readOverview } from './read-overview.js';
import { addTask, changeTask } from './write-tasks.js';

export interface LimitRoute {
  /** Method and URL; its groups are the sizes of the page. */
  readonly pattern: RegExp;
  /** What the caller must be permitted; nothing when undefined. */
  readonly permission?: string;
  readonly answer: (call: LimitCall) => Promise<object>;
}

/** Every question that the limit knows. */
export const limitRoutes: readonly LimitRoute[] = [
  { pattern: /^GET \/me$/, answer: readMe },
  {
    pattern: /^GET \/overview\?customers=(\d{1,3})&interactions=(\d{1,3})$/,
    permission: 'crm.view',
    answer: readOverview,
  },
  {
    pattern: /^GET \/both-ends\?customers=(\d{1,3})&interactions=(\d{1,3})$/,
    permission: 'crm.view',
    answer: readBothEnds,
  },
  { pattern: /^GET \/v1\/crm\/customers\?limit=(\d{1,3})$/, permission: 'crm.view', answer: listCustomers },
  { pattern: /^POST \/customers$/, permission: 'crm.edit', answer: addCustomer },
  { pattern: /^POST \/customers\/bulk$/, permission: 'crm.edit', answer: addCustomers },
  { pattern: /^POST \/tasks$/, permission: 'crm.edit', answer: addTask },
  { pattern: /^POST \/tasks\/changes$/, permission: 'crm.edit', answer: changeTask },
];
