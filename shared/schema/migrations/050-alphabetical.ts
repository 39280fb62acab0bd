import { migration } from '../migration.js';
import { collation } from '../../postgres/collation.js';

/**
 * How lists are sorted by text. A collation of one's own, not the `und-x-icu` that PostgreSQL has: the owner of the
 * schema may then say that it sorts by a newer ICU, once its indexes are built again.
 */
export const alphabetical = migration(
  'kernel/050-alphabetical',
  `create collation ${collation} (provider = icu, locale = 'und');`,
);
