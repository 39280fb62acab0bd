import { migration } from '../../../shared/schema/migration.js';

/**
 * A page deep in a list begins in the index where the last one ended. PostgreSQL takes COALESCE for leaky, so under row
 * level security a page by one read all before it; CASE is not.
 */
export const deepPages = migration(
  'crm/142-deep-pages',
  `
  drop index crm.deals_by_close_date;
  create index deals_by_close_date on crm.deals
    (business_id, (case when expected_close_date is null then date '9999-12-31' else expected_close_date end), id);
  drop index crm.deals_by_amount;
  create index deals_by_amount on crm.deals
    (business_id, (case when amount_minor is null then '-1'::bigint else amount_minor end), id);
  drop index crm.tasks_by_due;
  create index tasks_by_due on crm.tasks
    (business_id, (case when due_at is null then timestamptz '9999-12-31 00:00:00+00' else due_at end), id);
  `,
);
