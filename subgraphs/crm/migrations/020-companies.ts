import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Companies outlive nothing of theirs: what refers to a deleted one goes on without it. */
export const companies = migration(
  'crm/020-companies',
  `
  create table crm.companies (
    business_id uuid not null,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    domain text check (domain = lower(domain) and char_length(domain) <= 253),
    phone text check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    street text check (char_length(street) <= 200),
    postal_code text check (char_length(postal_code) <= 20),
    city text check (char_length(city) <= 100),
    region text check (char_length(region) <= 100),
    country text check (country ~ '^[A-Z]{2}$'),
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id)
  );
  create unique index companies_domain_unique on crm.companies (business_id, domain);
  create index companies_by_creation on crm.companies (business_id, created_at, id);
  create index companies_by_update on crm.companies (business_id, updated_at, id);
  create index companies_by_name on crm.companies (business_id, name, id);
  ${tenantTable('crm.companies', ['select', 'insert', 'update', 'delete'])}

  alter table crm.customers add column company_id uuid;
  alter table crm.customers add foreign key (business_id, company_id)
    references crm.companies (business_id, id) on delete set null (company_id);
  create index customers_by_company on crm.customers (business_id, company_id, created_at, id);
  `,
);
