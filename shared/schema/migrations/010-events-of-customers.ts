import { migration } from '../migration.js';

/**
 * The customer that an event concerns, whatever record it happened to: an event says so by the
 * \`customer_id\` of its payload, by convention over all modules. A column of its own, since a path into
 * JSON uses no index under row level security.
 */
export const eventsOfCustomers = migration(
  'kernel/010-events-of-customers',
  `
  alter table kernel.event_log add column customer_id uuid generated always as (
    case when payload ->> 'customer_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then (payload ->> 'customer_id')::uuid end
  ) stored;
  create index event_log_by_customer on kernel.event_log (business_id, customer_id, event_id)
    where customer_id is not null;
  `,
);
