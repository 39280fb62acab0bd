import { migration } from '../../../shared/database/migration.js';
import { platformTable, tenantTable } from '../../../shared/tenancy/tenant-table.js';

/** Login sessions, and the keys that sign their tokens. */
export const sessionsAndKeys = migration(
  'identity/002-sessions-and-keys',
  `
  create table identity.sessions (
    business_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    address text,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    revoked_at timestamptz(3),
    primary key (business_id, id),
    foreign key (business_id, user_id) references identity.users (business_id, id)
  );
  create index sessions_by_user on identity.sessions (business_id, user_id);
  ${tenantTable('identity.sessions', ['select', 'insert', 'update'])}

  create table identity.signing_keys (
    id text primary key,
    public_jwk jsonb not null,
    sealed_private_key text not null,
    created_at timestamptz(3) not null
  );
  ${platformTable('identity.signing_keys', ['select', 'insert'])}
  `,
);
