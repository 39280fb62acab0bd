import { migration } from '../../../shared/schema/migration.js';

/**
 * Who is the same customer, and what lists are sorted by. An e-mail belongs to one customer; a phone number
 * identifies those alone that have no e-mail, since families and firms share one (decision 022). Sorted
 * columns have no nulls: a row comparison with one would leave rows out. They are CASE, for PostgreSQL takes COALESCE for leaky.
 */
export const customerIdentity = migration(
  'crm/010-customer-identity',
  `
  alter table crm.customers
    add column external_reference text check (char_length(external_reference) between 1 and 200),
    add column last_activity_at timestamptz(3),
    add column custom jsonb not null default '{}',
    add column sort_name text generated always as (lower(name)) stored;

  create unique index customers_reference_unique on crm.customers (business_id, external_reference);
  create unique index customers_phone_unique on crm.customers (business_id, phone) where email is null;
  create index customers_by_phone on crm.customers (business_id, phone);
  create index customers_by_email on crm.customers 
    (business_id, (case when email is null then '' else email end), id);
  create index customers_by_activity on crm.customers
    (business_id, (case when last_activity_at is null then '-infinity'::timestamptz else last_activity_at end), id);
  drop index crm.customers_by_name;
  create index customers_by_name on crm.customers (business_id, sort_name, id);

  alter table crm.customers no force row level security;
  alter table crm.interactions no force row level security;
  update crm.customers c set last_activity_at = i.newest
    from (select business_id, customer_id, max(created_at) as newest from crm.interactions group by 1, 2) i
    where c.business_id = i.business_id and c.id = i.customer_id;
  update crm.customers c set tags = array(
      select distinct regexp_replace(btrim(lower(normalize(tag, NFKC))), '\\s+', ' ', 'g') as tag
      from unnest(tags) tag order by tag)
    where cardinality(tags) > 0;
  alter table crm.customers force row level security;
  alter table crm.interactions force row level security;
  `,
);
