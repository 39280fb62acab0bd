import { platformTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/**
 * Why requests failed that nobody foresaw, for operators, for 30 days. Of nobody's requests too, so it is no tenant's
 * table; it holds where the code failed, and no value of a record.
 */
export const requestFaults = migration(
  'kernel/060-request-faults',
  `
  create table kernel.request_faults (
    id uuid primary key,
    request_id text not null,
    business_id uuid,
    method text not null,
    path text not null,
    operation_name text,
    error_code text,
    name text not null,
    message text not null,
    trace text not null,
    stack jsonb not null,
    failed_at timestamptz(3) not null
  );
  create index request_faults_by_request on kernel.request_faults (request_id);
  create index request_faults_by_age on kernel.request_faults (failed_at);
  ${platformTable('kernel.request_faults', ['select', 'insert', 'delete'])}
  `,
);
