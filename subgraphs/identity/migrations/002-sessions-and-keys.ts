import { migration } from '../../../shared/schema/migration.js';
import { platformTable, tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Login sessions, the refresh tokens that prolong them, and the keys that sign their access tokens. */
export const sessionsAndKeys = migration(
  'identity/002-sessions-and-keys',
  `
  create table identity.sessions (
    business_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    methods text[] not null,
    mfa_at timestamptz(3),
    address text,
    user_agent text,
    created_at timestamptz(3) not null,
    last_used_at timestamptz(3) not null,
    idle_expires_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    revoked_at timestamptz(3),
    primary key (business_id, id),
    foreign key (business_id, user_id) references identity.users (business_id, id)
  );
  create index sessions_by_user on identity.sessions (business_id, user_id, created_at);
  ${tenantTable('identity.sessions', ['select', 'insert', 'update'])}

  create table identity.refresh_tokens (
    business_id uuid not null,
    token_hash text not null,
    session_id uuid not null,
    created_at timestamptz(3) not null,
    used_at timestamptz(3),
    primary key (business_id, token_hash),
    foreign key (business_id, session_id) references identity.sessions (business_id, id) on delete cascade
  );
  create index refresh_tokens_by_session on identity.refresh_tokens (business_id, session_id, created_at);
  ${tenantTable('identity.refresh_tokens', ['select', 'insert', 'update'])}

  create table identity.signing_keys (
    id text primary key,
    public_jwk jsonb not null,
    sealed_private_key text not null,
    created_at timestamptz(3) not null,
    signs_from timestamptz(3) not null,
    published_until timestamptz(3)
  );
  ${platformTable('identity.signing_keys', ['select', 'insert', 'update', 'delete'])}

  create table identity.throttles (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  );
  ${platformTable('identity.throttles', ['select', 'insert', 'update', 'delete'])}
  `,
);
