import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Source: master specification §3.1. */
export const interactions = migration(
  'crm/002-interactions',
  `
  create table crm.interactions (
    business_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    type text not null check (char_length(type) between 1 and 50),
    channel text not null check (char_length(channel) between 1 and 50),
    notes text check (char_length(notes) <= 10000),
    created_by uuid not null,
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id) on delete cascade
  );
  create index interactions_by_customer on crm.interactions (business_id, customer_id, created_at, id);
  create index interactions_by_creation on crm.interactions (business_id, created_at, id);
  ${tenantTable('crm.interactions', ['select', 'insert', 'delete'])}
  `,
);
