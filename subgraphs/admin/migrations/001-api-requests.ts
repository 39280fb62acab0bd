import { migration } from '../../../shared/schema/migration.js';
import { platformTable, subgraphSchema, tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * What callers asked, for 30 days. Callers name their requests as they like, so one request id may stand
 * for several. The second table tells the nightly clean-up where to look: no statement reaches the rows of
 * several tenants.
 */
export const apiRequests = migration(
  'admin/001-api-requests',
  `
  ${subgraphSchema('admin')}

  create table admin.api_requests (
    business_id uuid not null,
    id uuid not null,
    request_id text not null,
    method text not null,
    path text not null,
    operation_name text,
    status integer not null,
    duration_ms integer not null,
    error_code text,
    credential_kind text not null check (credential_kind in ('user', 'api_key')),
    credential_id uuid not null,
    address_network text not null,
    started_at timestamptz(3) not null,
    primary key (business_id, id)
  );
  create index api_requests_by_request on admin.api_requests (business_id, request_id, started_at);
  create index api_requests_by_age on admin.api_requests (business_id, started_at);
  ${tenantTable('admin.api_requests', ['select', 'insert', 'delete'])}

  create table admin.request_tenants (
    business_id uuid primary key
  );
  ${platformTable('admin.request_tenants', ['select', 'insert'])}
  `,
);
