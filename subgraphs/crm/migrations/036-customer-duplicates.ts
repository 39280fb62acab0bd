import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * Customers that may be the same. Those that share a key are compared, by a consumer of the customers' events:
 * no write waits for it. A pair stands once, the smaller id first.
 */
export const customerDuplicates = migration(
  'crm/036-customer-duplicates',
  `
  create table crm.duplicate_keys (
    business_id uuid not null,
    key text collate "C" not null,
    customer_id uuid not null,
    primary key (business_id, key, customer_id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id) on delete cascade
  );
  create index duplicate_keys_by_customer on crm.duplicate_keys (business_id, customer_id);
  ${tenantTable('crm.duplicate_keys', ['select', 'insert', 'delete'])}

  create table crm.duplicate_pairs (
    business_id uuid not null,
    first_id uuid not null,
    second_id uuid not null,
    score_percent smallint not null check (score_percent between 1 and 100),
    reasons text[] not null,
    dismissed_by uuid,
    dismissed_at timestamptz(3),
    primary key (business_id, first_id, second_id),
    foreign key (business_id, first_id) references crm.customers (business_id, id) on delete cascade,
    foreign key (business_id, second_id) references crm.customers (business_id, id) on delete cascade,
    check (first_id < second_id)
  );
  create index duplicate_pairs_by_second on crm.duplicate_pairs (business_id, second_id);
  create index duplicate_pairs_by_score on crm.duplicate_pairs
    (business_id, score_percent desc, first_id, second_id) where dismissed_at is null;
  ${tenantTable('crm.duplicate_pairs', ['select', 'insert', 'update', 'delete'])}
  `,
);
