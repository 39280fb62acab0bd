import type { Kernel } from '../../../shared/kernel/kernel.js';

const byId = `select array(select module from unnest(currency_locked_by) as module order by 1) as modules
  from kernel.business_profiles where business_id = $1`;

/** Ids of the modules that keep books in the currency of the business, in alphabetical order. */
export async function findCurrencyLocks(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
): Promise<string[]> {
  const [row] = await database.rows<{ modules: string[] }>(businessId, byId, [businessId]);
  return row?.modules ?? [];
}
