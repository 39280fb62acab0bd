import { alphabetically, collation } from '../../../shared/postgres/collation.js';
import { migration } from '../../../shared/schema/migration.js';

/**
 * Lists that are sorted by a text, in the order that people expect (decision 037). Columns that are there to be sorted
 * by have the collation in their type, so that every statement and index follows; the others are also compared for
 * other reasons, and the index says it. Numbers and days among the sort keys of custom values keep their order.
 */
export const alphabeticalLists = migration(
  'crm/140-alphabetical-lists',
  `
  alter table crm.customers alter column sort_name type text collate ${collation};
  alter table crm.custom_values alter column sort_key type text collate ${collation};
  alter table crm.customer_tags alter column tag type text collate ${collation};

  drop index crm.customers_by_email;
  create index customers_by_email on crm.customers
    (business_id, ((case when email is null then '' else email end) collate ${collation}), id);
  drop index crm.companies_by_name;
  create index companies_by_name on crm.companies (business_id, (${alphabetically('name')}), id);
  drop index crm.deals_by_title;
  create index deals_by_title on crm.deals (business_id, (${alphabetically('title')}), id);
  drop index crm.tasks_by_title;
  create index tasks_by_title on crm.tasks (business_id, (${alphabetically('title')}), id);
  `,
);
