import { alphabetically } from '../../../../shared/postgres/collation.js';
import { tenantTable } from '../../../../shared/postgres/tenant-table.js';
import { migration } from '../../../../shared/schema/migration.js';

/** An index for each order of the list, and one for the notes of a customer. */
export const notesTable = migration(
  'crm/200-notes',
  `
  create table crm.notes (
    business_id uuid not null,
    id uuid not null,
    title text not null check (char_length(title) between 1 and 200),
    body text check (char_length(body) <= 10000),
    customer_id uuid,
    due_at timestamptz(3),
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id)
      on delete set null (customer_id)
  );
  create index notes_by_creation on crm.notes (business_id, created_at, id);
  create index notes_by_update on crm.notes (business_id, updated_at, id);
  create index notes_by_title on crm.notes (business_id, (${alphabetically('title')}), id);
  create index notes_by_customer on crm.notes (business_id, customer_id, created_at, id);
  ${tenantTable('crm.notes', ['select', 'insert', 'update', 'delete'])}
  `,
);
