import { tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** Who changed what, from what, to what. Append only: no role may update or delete. Source: master specification §2.1. */
export const auditLog = migration(
  'kernel/002-audit-log',
  `
  create table kernel.audit_log (
    business_id uuid not null,
    audit_id uuid not null,
    user_id uuid,
    action text not null,
    table_name text not null,
    record_id uuid not null,
    before_state jsonb,
    after_state jsonb,
    request_id text not null,
    address text,
    "timestamp" timestamptz(3) not null,
    primary key (business_id, audit_id)
  );
  create index audit_log_by_record on kernel.audit_log (business_id, record_id, audit_id);
  ${tenantTable('kernel.audit_log', ['select', 'insert'])}
  `,
);
