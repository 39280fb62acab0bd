import { migration } from '../../../shared/schema/migration.js';
import { subgraphSchema, tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Source: master specification §3.1. */
export const customers = migration(
  'crm/001-customers',
  `
  ${subgraphSchema('crm')}

  create table crm.customers (
    business_id uuid not null,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    email text check (email = lower(email)),
    phone text check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    tags text[] not null default '{}',
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id)
  );
  create unique index customers_email_unique on crm.customers (business_id, email);
  create index customers_by_creation on crm.customers (business_id, created_at, id);
  create index customers_by_update on crm.customers (business_id, updated_at, id);
  create index customers_by_name on crm.customers (business_id, name, id);
  ${tenantTable('crm.customers', ['select', 'insert', 'update', 'delete'])}
  `,
);
