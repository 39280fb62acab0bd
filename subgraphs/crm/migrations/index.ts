import { customers } from './001-customers.js';
import { interactions } from './002-interactions.js';
import { customerIdentity } from './010-customer-identity.js';
import { customerTags } from './011-customer-tags.js';
import { customerSearch } from './012-customer-search.js';
import { customFields } from './013-custom-fields.js';
import { changedInteractions } from './014-changed-interactions.js';
import { companies } from './020-companies.js';
import { members } from './021-members.js';
import { pipelines } from './022-pipelines.js';
import { deals } from './023-deals.js';
import { tasks } from './024-tasks.js';
import { imports } from './030-imports.js';
import { exports } from './031-exports.js';
import { customerMerges } from './035-customer-merges.js';
import { customerDuplicates } from './036-customer-duplicates.js';
import { customerErasures } from './037-customer-erasures.js';
import { companyNames } from './120-company-names.js';
import { searchOfOldCustomers } from './121-search-of-old-customers.js';
import { erasableExports } from './122-erasable-exports.js';
import { valuesInOneForm } from './125-values-in-one-form.js';
import { filesOfTheWorld } from './130-files-of-the-world.js';
import { alphabeticalLists } from './140-alphabetical-lists.js';
import { wordsOfAllScripts } from './141-words-of-all-scripts.js';
import { deepPages } from './142-deep-pages.js';

/** The schema of crm, in order. */
export const crmMigrations = [
  customers,
  interactions,
  customerIdentity,
  customerTags,
  customerSearch,
  customFields,
  changedInteractions,
  companies,
  members,
  pipelines,
  deals,
  tasks,
  imports,
  exports,
  customerMerges,
  customerDuplicates,
  customerErasures,
  companyNames,
  searchOfOldCustomers,
  erasableExports,
  valuesInOneForm,
  filesOfTheWorld,
  alphabeticalLists,
  wordsOfAllScripts,
  deepPages,
];
