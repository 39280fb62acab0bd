import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Second factors (TOTP, RFC 6238) and the codes for when the device is lost. */
export const secondFactors = migration(
  'identity/003-second-factors',
  `
  create table identity.mfa_factors (
    business_id uuid not null,
    user_id uuid not null,
    sealed_secret text,
    confirmed_at timestamptz(3),
    last_used_step bigint not null default 0,
    pending_sealed_secret text,
    pending_until timestamptz(3),
    primary key (business_id, user_id),
    check ((sealed_secret is null) = (confirmed_at is null)),
    check ((pending_sealed_secret is null) = (pending_until is null)),
    foreign key (business_id, user_id) references identity.users (business_id, id)
  );
  ${tenantTable('identity.mfa_factors', ['select', 'insert', 'update', 'delete'])}

  create table identity.recovery_codes (
    business_id uuid not null,
    code_hash text not null,
    user_id uuid not null,
    used_at timestamptz(3),
    primary key (business_id, code_hash),
    foreign key (business_id, user_id) references identity.users (business_id, id)
  );
  create index recovery_codes_by_user on identity.recovery_codes (business_id, user_id);
  ${tenantTable('identity.recovery_codes', ['select', 'insert', 'update', 'delete'])}
  `,
);
