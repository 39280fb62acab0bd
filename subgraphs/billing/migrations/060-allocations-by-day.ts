import { migration } from '../../../shared/schema/migration.js';

/** What was open on a day is found by what was settled after it. */
export const allocationsByDay = migration(
  'billing/060-allocations-by-day',
  `
  create index allocations_by_day on billing.allocations (business_id, entry_date, id);
  create index refunds_by_day on billing.refunds (business_id, paid_on, id) where paid_on is not null;
  `,
);
