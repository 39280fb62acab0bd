import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * Files of customers on their way in. How far an import is stands in its row, and moves in the transaction
 * that writes the customers: whoever goes on after a crash writes none twice. `import_drafts` are the customers
 * as they would be after what a dry run has read so far: the state by the customer's id, the customer by each identity.
 */
export const imports = migration(
  'crm/030-imports',
  `
  create table crm.imports (
    business_id uuid not null,
    id uuid not null,
    file_name text not null check (char_length(file_name) between 1 and 200),
    format text not null check (format in ('csv', 'json_lines')),
    status text not null check (status in ('uploading', 'queued', 'running', 'checked', 'done', 'cancelled', 'failed')),
    match_by text not null check (match_by in ('any', 'email', 'phone', 'external_reference')),
    on_existing text not null check (on_existing in ('update', 'skip')),
    phone_country text check (phone_country ~ '^[A-Z]{2}$'),
    is_dry_run boolean not null default false,
    delimiter text,
    encoding text,
    columns text[],
    mapping jsonb,
    received_bytes bigint not null default 0,
    processed_bytes bigint not null default 0,
    processed_lines integer not null default 0,
    row_count integer not null default 0,
    created_count integer not null default 0,
    updated_count integer not null default 0,
    unchanged_count integer not null default 0,
    skipped_count integer not null default 0,
    failed_count integer not null default 0,
    failure text,
    started_by uuid,
    api_key_id uuid,
    request_id text,
    address text,
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    started_at timestamptz(3),
    finished_at timestamptz(3),
    primary key (business_id, id)
  );
  create index imports_by_creation on crm.imports (business_id, created_at, id);
  ${tenantTable('crm.imports', ['select', 'insert', 'update', 'delete'])}

  create table crm.import_chunks (
    business_id uuid not null,
    import_id uuid not null,
    start_byte bigint not null,
    content bytea not null,
    primary key (business_id, import_id, start_byte),
    foreign key (business_id, import_id) references crm.imports (business_id, id) on delete cascade
  );
  alter table crm.import_chunks alter column content set storage external;
  ${tenantTable('crm.import_chunks', ['select', 'insert', 'delete'])}

  create table crm.import_errors (
    business_id uuid not null,
    import_id uuid not null,
    line integer not null,
    original text not null,
    faults jsonb not null,
    primary key (business_id, import_id, line),
    foreign key (business_id, import_id) references crm.imports (business_id, id) on delete cascade
  );
  ${tenantTable('crm.import_errors', ['select', 'insert', 'delete'])}

  create table crm.import_drafts (
    business_id uuid not null,
    import_id uuid not null,
    identity text collate "C" not null,
    customer_id uuid not null,
    state jsonb,
    primary key (business_id, import_id, identity),
    foreign key (business_id, import_id) references crm.imports (business_id, id) on delete cascade
  );
  ${tenantTable('crm.import_drafts', ['select', 'insert', 'update', 'delete'])}
  `,
);
