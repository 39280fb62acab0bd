import { customers } from './001-customers.js';
import { interactions } from './002-interactions.js';
import { customerIdentity } from './010-customer-identity.js';
import { customerTags } from './011-customer-tags.js';
import { customerSearch } from './012-customer-search.js';
import { customFields } from './013-custom-fields.js';
import { changedInteractions } from './014-changed-interactions.js';
import { imports } from './030-imports.js';
import { exports } from './031-exports.js';

/** The schema of crm, in order. */
export const crmMigrations = [
  customers,
  interactions,
  customerIdentity,
  customerTags,
  customerSearch,
  customFields,
  changedInteractions,
  imports,
  exports,
];
