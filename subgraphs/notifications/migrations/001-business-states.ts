import { migration } from '../../../shared/schema/migration.js';
import { subgraphSchema, tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * What identity's events say of a business, as far as it departs from active with all modules: identity's
 * own tables are out of reach. A module that was never activated has no events that could be sent.
 */
export const businessStates = migration(
  'notifications/001-business-states',
  `
  ${subgraphSchema('notifications')}

  create table notifications.business_states (
    business_id uuid primary key,
    status text not null default 'active',
    inactive_modules text[] not null default '{}'
  );
  ${tenantTable('notifications.business_states', ['select', 'insert', 'update'])}
  `,
);
