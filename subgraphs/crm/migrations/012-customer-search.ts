import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * The index of the search, as tables: all that a search compares is equality and order of text, which keeps
 * its index under row level security (decision 023). \`fields\` adds up where the word stands: 1 name,
 * 2 e-mail, 4 phone, 8 notes. The source is the customer, or the interaction whose notes have the word.
 * Without a foreign key, which would double what a posting costs: whatever deletes a customer deletes these.
 */
export const customerSearch = migration(
  'crm/012-customer-search',
  `
  create table crm.search_postings (
    business_id uuid not null,
    word text collate "C" not null,
    source_id uuid not null,
    customer_id uuid not null,
    fields smallint not null,
    primary key (business_id, word, source_id) include (customer_id, fields)
  );
  create index search_postings_by_customer on crm.search_postings (business_id, customer_id);
  ${tenantTable('crm.search_postings', ['select', 'insert', 'update', 'delete'])}

  create table crm.search_words (
    business_id uuid not null,
    word text collate "C" not null,
    primary key (business_id, word)
  );
  ${tenantTable('crm.search_words', ['select', 'insert', 'delete'])}

  create table crm.search_variants (
    business_id uuid not null,
    variant text collate "C" not null,
    word text collate "C" not null,
    primary key (business_id, variant, word)
  );
  ${tenantTable('crm.search_variants', ['select', 'insert', 'delete'])}
  `,
);
