import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Who can be given records: what identity's events told of the members of the business. */
export const members = migration(
  'crm/021-members',
  `
  create table crm.members (
    business_id uuid not null,
    user_id uuid not null,
    is_active boolean not null,
    primary key (business_id, user_id)
  );
  ${tenantTable('crm.members', ['select', 'insert', 'update'])}
  `,
);
