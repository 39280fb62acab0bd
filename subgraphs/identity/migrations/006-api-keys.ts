import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Keys of partners' programs: hashed, scoped, expiring. */
export const apiKeys = migration(
  'identity/006-api-keys',
  `
  create table identity.api_keys (
    business_id uuid not null references identity.businesses,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 100),
    mode text not null check (mode in ('live', 'test')),
    secret_hash text not null,
    previous_secret_hash text,
    previous_secret_until timestamptz(3),
    scopes text[] not null,
    allowed_addresses text[] not null default '{}',
    created_by uuid not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    last_used_at timestamptz(3),
    revoked_at timestamptz(3),
    primary key (business_id, id),
    foreign key (business_id, created_by) references identity.users (business_id, id)
  );
  create index api_keys_by_creation on identity.api_keys (business_id, created_at, id);
  ${tenantTable('identity.api_keys', ['select', 'insert', 'update'])}
  `,
);
