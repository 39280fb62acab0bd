import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * The tags of customers once more, by tag: under row level security no array operator uses an index,
 * while equality of text does. Kept by the writes that change \`customers.tags\`.
 */
export const customerTags = migration(
  'crm/011-customer-tags',
  `
  create table crm.customer_tags (
    business_id uuid not null,
    tag text collate "C" not null check (char_length(tag) between 1 and 50),
    customer_id uuid not null,
    primary key (business_id, tag, customer_id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id) on delete cascade
  );
  create index customer_tags_by_customer on crm.customer_tags (business_id, customer_id);

  alter table crm.customers no force row level security;
  insert into crm.customer_tags (business_id, tag, customer_id)
    select business_id, unnest(tags), id from crm.customers;
  alter table crm.customers force row level security;
  ${tenantTable('crm.customer_tags', ['select', 'insert', 'delete'])}
  `,
);
