import { migration } from '../../../shared/database/migration.js';
import { applicationRole } from '../../../shared/tenancy/tenant-table.js';

/** The filter of an export can name a person, who can be erased. */
export const erasableExports = migration(
  'crm/122-erasable-exports',
  `grant update on crm.exports to ${applicationRole};`,
);
