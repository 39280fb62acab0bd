import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** That persons were erased, and the proof. What is searched for is sealed, and gone once it was searched for. */
export const customerErasures = migration(
  'crm/037-customer-erasures',
  `
  create table crm.customer_erasures (
    business_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    status text not null check (status in ('running', 'proved', 'remains')),
    sealed_values text,
    blanked_entries integer not null,
    remains jsonb not null default '[]',
    searched_values smallint,
    requested_by uuid not null,
    requested_at timestamptz(3) not null,
    proved_at timestamptz(3),
    primary key (business_id, id),
    check ((status = 'running') = (sealed_values is not null))
  );
  create index customer_erasures_by_customer on crm.customer_erasures (business_id, customer_id);
  ${tenantTable('crm.customer_erasures', ['select', 'insert', 'update'])}
  `,
);
