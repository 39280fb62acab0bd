import { migration } from '../../../shared/schema/migration.js';
import { platformTable, subgraphSchema, tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Source: master specification §2.1 (business, user, module_activation). */
export const businessesAndUsers = migration(
  'identity/001-businesses-and-users',
  `
  ${subgraphSchema('identity')}

  create table identity.businesses (
    business_id uuid primary key,
    owner_id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    category text,
    industry text,
    status text not null check (status in ('active', 'suspended', 'closed')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    timezone text not null,
    locale text not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  );
  ${tenantTable('identity.businesses', ['select', 'insert', 'update'])}

  create table identity.users (
    business_id uuid not null references identity.businesses deferrable initially deferred,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    email text not null check (email = lower(email)),
    role text not null,
    permissions jsonb not null default '{"grants": [], "denials": []}',
    status text not null check (status in ('active', 'deactivated')),
    last_login_at timestamptz(3),
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id)
  );
  create unique index users_email_unique on identity.users (business_id, email);
  alter table identity.businesses add foreign key (business_id, owner_id)
    references identity.users (business_id, id) deferrable initially deferred;
  ${tenantTable('identity.users', ['select', 'insert', 'update'])}

  create table identity.module_activations (
    business_id uuid not null references identity.businesses,
    module_id text not null,
    status text not null check (status in ('active', 'inactive')),
    activated_at timestamptz(3) not null,
    activated_by uuid not null,
    primary key (business_id, module_id)
  );
  ${tenantTable('identity.module_activations', ['select', 'insert', 'update'])}

  create table identity.credentials (
    email text primary key check (email = lower(email)),
    business_id uuid not null,
    user_id uuid not null,
    password_hash text not null
  );
  ${platformTable('identity.credentials', ['select', 'insert', 'update', 'delete'])}
  `,
);
