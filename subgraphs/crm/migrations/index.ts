import { customers } from './001-customers.js';
import { interactions } from './002-interactions.js';
import { companies } from './020-companies.js';
import { members } from './021-members.js';
import { pipelines } from './022-pipelines.js';
import { deals } from './023-deals.js';
import { tasks } from './024-tasks.js';

/** The schema of crm, in order. */
export const crmMigrations = [customers, interactions, companies, members, pipelines, deals, tasks];
