import { tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** Keys of requests that were carried out, each committed with its change. See docs/decisions/014-idempotency-keys.md. */
export const idempotencyKeys = migration(
  'kernel/006-idempotency-keys',
  `
  create table kernel.idempotency_keys (
    business_id uuid not null,
    credential text not null,
    operation text not null,
    key text not null check (length(key) between 1 and 255),
    claim_id uuid not null,
    digest text not null,
    document text,
    answer text,
    created_at timestamptz(3) not null,
    primary key (business_id, credential, operation, key)
  );
  create index idempotency_keys_by_age on kernel.idempotency_keys (business_id, created_at);
  ${tenantTable('kernel.idempotency_keys', ['select', 'insert', 'update', 'delete'])}
  `,
);
