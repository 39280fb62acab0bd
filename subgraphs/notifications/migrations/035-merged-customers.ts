import { migration } from '../../../shared/schema/migration.js';
import { applicationRole, tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Which customers are one by now, and the right to blank what a webhook's server answered about an erased one. */
export const mergedCustomers = migration(
  'notifications/035-merged-customers',
  `
  create table notifications.merged_customers (
    business_id uuid not null,
    merged_id uuid not null,
    customer_id uuid not null,
    primary key (business_id, merged_id)
  );
  create index merged_customers_by_survivor on notifications.merged_customers (business_id, customer_id);
  ${tenantTable('notifications.merged_customers', ['select', 'insert', 'update', 'delete'])}

  grant update on notifications.webhook_attempts to ${applicationRole};
  `,
);
