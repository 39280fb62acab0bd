import { alphabetically } from '../../../shared/postgres/collation.js';
import { migration } from '../../../shared/schema/migration.js';

/** The list of members, in the order that people expect (decision 037). */
export const membersByName = migration(
  'identity/040-members-by-name',
  `create index users_by_name on identity.users (business_id, (${alphabetically('name')}), id);`,
);
