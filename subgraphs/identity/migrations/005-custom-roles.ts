import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Roles that a business defines out of its own permissions, beside owner and staff. */
export const customRoles = migration(
  'identity/005-custom-roles',
  `
  create table identity.roles (
    business_id uuid not null references identity.businesses,
    name text not null check (name ~ '^[a-z][a-z0-9_]{1,39}$'),
    description text not null check (char_length(description) <= 500),
    permissions text[] not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, name)
  );
  ${tenantTable('identity.roles', ['select', 'insert', 'update', 'delete'])}
  `,
);
