import type { Kernel } from '../kernel/kernel.js';
import { keyLifetimeMs } from '../changes/claim-key.js';

/** Keys that one transaction deletes. */
const largestBatch = 1_000;

const purge = `
  delete from kernel.idempotency_keys where business_id = ? and (credential, operation, key) in (
    select credential, operation, key from kernel.idempotency_keys
    where business_id = ? and created_at < ? limit ${largestBatch})
  returning key`;

/** Deletes the business's keys that are past their seven days, with the answers under them. */
export async function purgeKeys(
  kernel: Pick<Kernel, 'database' | 'clock'>,
  businessId: string,
): Promise<void> {
  const end = new Date(kernel.clock.now().getTime() - keyLifetimeMs);
  while ((await purgeBatch(kernel, businessId, end)) === largestBatch);
}

/** Nobody's change, and no record of the business: it leaves no audit row. */
async function purgeBatch(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  end: Date,
): Promise<number> {
  const platform = { businessId, userId: null, apiKeyId: null, requestId: 'req_forget_keys', address: null };
  return database.write(platform, async (unit) => {
    const rows = await unit.execute<object>(purge, [businessId, businessId, end]);
    return rows.length;
  });
}
