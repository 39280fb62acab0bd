import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * Fields that a business defines for its customers. Their values stand in \`customers.custom\` by key, and
 * once more by field, in a form that is compared and sorted as text, whatever the type (decision 024).
 */
export const customFields = migration(
  'crm/013-custom-fields',
  `
  create table crm.custom_fields (
    business_id uuid not null,
    id uuid not null,
    key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    label text not null check (char_length(label) between 1 and 100),
    type text not null check (type in ('text', 'number', 'date', 'boolean', 'choice')),
    options text[] not null default '{}',
    is_required boolean not null,
    archived_at timestamptz(3),
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    unique (business_id, key)
  );
  ${tenantTable('crm.custom_fields', ['select', 'insert', 'update'])}

  create table crm.custom_values (
    business_id uuid not null,
    field_id uuid not null,
    customer_id uuid not null,
    sort_key text collate "C" not null,
    primary key (business_id, field_id, customer_id),
    foreign key (business_id, field_id) references crm.custom_fields (business_id, id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id) on delete cascade
  );
  create index custom_values_by_value on crm.custom_values (business_id, field_id, sort_key, customer_id);
  create index custom_values_by_customer on crm.custom_values (business_id, customer_id);
  ${tenantTable('crm.custom_values', ['select', 'insert', 'update', 'delete'])}
  `,
);
