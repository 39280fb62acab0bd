import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Links that are sent by mail and work once. */
export const invitationsAndResets = migration(
  'identity/004-invitations-and-resets',
  `
  create table identity.invitations (
    business_id uuid not null references identity.businesses,
    id uuid not null,
    email text not null check (email = lower(email)),
    role text not null,
    token_hash text not null,
    invited_by uuid not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    accepted_at timestamptz(3),
    revoked_at timestamptz(3),
    primary key (business_id, id),
    foreign key (business_id, invited_by) references identity.users (business_id, id)
  );
  create index invitations_by_creation on identity.invitations (business_id, created_at, id);
  ${tenantTable('identity.invitations', ['select', 'insert', 'update'])}

  create table identity.password_resets (
    business_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    token_hash text not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3),
    primary key (business_id, id),
    foreign key (business_id, user_id) references identity.users (business_id, id)
  );
  create index password_resets_by_user on identity.password_resets (business_id, user_id);
  ${tenantTable('identity.password_resets', ['select', 'insert', 'update'])}
  `,
);
