import { alphabetically } from '../../../shared/database/collation.js';
import { migration } from '../../../shared/database/migration.js';

/** The list of members, in the order that people expect (decision 037). */
export const membersByName = migration(
  'identity/040-members-by-name',
  `create index users_by_name on identity.users (business_id, (${alphabetically('name')}), id);`,
);
