import type { Kernel } from '../../../shared/kernel/kernel.js';

const keptMs = 30 * 24 * 60 * 60_000;

/** Requests that one transaction deletes. */
const largestBatch = 1_000;

const tenants = 'select business_id as "businessId" from admin.request_tenants';

const purge = `
  delete from admin.api_requests where business_id = ? and id in (
    select id from admin.api_requests where business_id = ? and started_at < ? limit ${largestBatch})
  returning id`;

const purgeFaults = 'delete from kernel.request_faults where failed_at < $1';

/** Deletes requests of more than 30 days ago, one business after the other, and why they failed. */
export async function purgeApiRequests(kernel: Kernel): Promise<void> {
  const before = new Date(kernel.clock.now().getTime() - keptMs);
  await kernel.database.executePlatform(purgeFaults, [before]);
  for (const { businessId } of await kernel.database.platformRows<{ businessId: string }>(tenants)) {
    while ((await purgeBatch(kernel, businessId, before)) === largestBatch);
  }
}

function purgeBatch({ database, ids }: Kernel, businessId: string, before: Date): Promise<number> {
  const platform = {
    businessId,
    userId: null,
    apiKeyId: null,
    requestId: `req_${ids.next()}`,
    address: null,
  };
  return database.write(platform, async (unit) => {
    const rows = await unit.execute<object>(purge, [businessId, businessId, before]);
    return rows.length;
  });
}
