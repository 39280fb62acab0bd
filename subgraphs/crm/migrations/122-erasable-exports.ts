import { migration } from '../../../shared/schema/migration.js';
import { applicationRole } from '../../../shared/postgres/tenant-table.js';

/** The filter of an export can name a person, who can be erased. */
export const erasableExports = migration(
  'crm/122-erasable-exports',
  `grant update on crm.exports to ${applicationRole};`,
);
