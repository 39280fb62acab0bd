import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * Merges of customers. An old id leads to the survivor for ever; what it takes to undo a merge is kept for
 * 30 days, and forgotten with the person (decision 025).
 */
export const customerMerges = migration(
  'crm/035-customer-merges',
  `
  create table crm.customer_aliases (
    business_id uuid not null,
    old_id uuid not null,
    customer_id uuid not null,
    primary key (business_id, old_id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id) on delete cascade
  );
  create index customer_aliases_by_customer on crm.customer_aliases (business_id, customer_id);
  ${tenantTable('crm.customer_aliases', ['select', 'insert', 'update', 'delete'])}

  create table crm.customer_merges (
    business_id uuid not null,
    id uuid not null,
    survivor_id uuid not null,
    merged_id uuid not null,
    states jsonb,
    merged_by uuid not null,
    merged_at timestamptz(3) not null,
    undone_at timestamptz(3),
    primary key (business_id, id)
  );
  create index customer_merges_by_survivor on crm.customer_merges (business_id, survivor_id, merged_at, id);
  create index customer_merges_by_merged on crm.customer_merges (business_id, merged_id);
  create index customer_merges_by_age on crm.customer_merges (business_id, merged_at) where states is not null;
  ${tenantTable('crm.customer_merges', ['select', 'insert', 'update', 'delete'])}
  `,
);
