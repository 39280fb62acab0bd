import { migration } from '../../../shared/schema/migration.js';

/** Imports find companies by their name in any case; a stored key, since `lower` itself uses no index under row level security. */
export const companyNames = migration(
  'crm/120-company-names',
  `
  alter table crm.companies add column name_key text generated always as (lower(name)) stored;
  create index companies_by_name_key on crm.companies (business_id, name_key);
  `,
);
