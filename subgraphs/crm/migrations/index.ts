import { customers } from './001-customers.js';
import { interactions } from './002-interactions.js';

/** The schema of crm, in order. */
export const crmMigrations = [customers, interactions];
