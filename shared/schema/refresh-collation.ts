import type { MikroORM } from '@mikro-orm/postgresql';
import { collation } from '../postgres/collation.js';

const isOutdated = `select collversion is distinct from pg_collation_actual_version(oid) as "isOutdated"
  from pg_collation where oid = '${collation}'::regcollation`;

const indexes = `select indexrelid::regclass::text as name from pg_index
  where '${collation}'::regcollation = any(indcollation) order by 1`;

/**
 * Builds the indexes of sorted lists again when the server's ICU sorts otherwise than it did when they were built, as
 * after an upgrade of the system or of the embedded PostgreSQL: a page read from the old order would miss rows. As the
 * owner role, which has the collation.
 */
export async function refreshCollation({ em }: MikroORM): Promise<void> {
  const [found] = await em.execute<{ isOutdated: boolean }[]>(isOutdated);
  if (!found?.isOutdated) return;
  await em.transactional(async (transaction) => {
    const built = await transaction.execute<{ name: string }[]>(indexes);
    for (const { name } of built) await transaction.execute(`reindex index ${name}`);
    await transaction.execute(`alter collation ${collation} refresh version`);
  });
}
