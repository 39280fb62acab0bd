import { tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/**
 * Seals the audit trail: each link's hash covers the link before it and one audit row, so that a row
 * cannot be changed or taken out unnoticed.
 */
export const auditChain = migration(
  'kernel/004-audit-chain',
  `
  alter table kernel.audit_log
    add column api_key_id uuid,
    add column subject_user_id uuid,
    add column actor_business_id uuid;
  create index audit_log_by_time on kernel.audit_log (business_id, "timestamp", audit_id);
  create index audit_log_by_request on kernel.audit_log (business_id, request_id);

  create table kernel.audit_chain (
    business_id uuid not null,
    seq bigint not null check (seq > 0),
    audit_id uuid not null,
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash bytea not null check (length(hash) = 32),
    sealed_at timestamptz(3) not null default now(),
    primary key (business_id, seq),
    unique (business_id, audit_id),
    foreign key (business_id, audit_id) references kernel.audit_log (business_id, audit_id)
  );
  ${tenantTable('kernel.audit_chain', ['select', 'insert'])}
  `,
);
