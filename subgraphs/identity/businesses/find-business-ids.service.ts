import type { Database } from '../../../shared/changes/database.js';

const ids = 'select distinct business_id as id from identity.credentials order by 1';

/** Every business that somebody can sign in to, the platform's own among them: for operators, not for the graph. */
export async function findBusinessIds(database: Database): Promise<string[]> {
  return (await database.platformRows<{ id: string }>(ids)).map(({ id }) => id);
}
