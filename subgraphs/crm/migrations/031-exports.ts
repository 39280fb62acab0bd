import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** What was taken out, by whom, and by which filter; the customers themselves are read when it is downloaded. */
export const exports = migration(
  'crm/031-exports',
  `
  create table crm.exports (
    business_id uuid not null,
    id uuid not null,
    format text not null check (format in ('csv', 'json_lines')),
    filter jsonb,
    sort_order jsonb,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    primary key (business_id, id)
  );
  create index exports_by_creation on crm.exports (business_id, created_at, id);
  ${tenantTable('crm.exports', ['select', 'insert'])}
  `,
);
