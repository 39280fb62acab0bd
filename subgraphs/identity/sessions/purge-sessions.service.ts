import type { Kernel } from '../../../shared/kernel/kernel.js';

/** So long an ended session is kept: someone may ask where they were signed in. */
const keptMs = 30 * 24 * 60 * 60_000;

/** Sessions that one transaction deletes; each may have some thousand refresh tokens. */
const largestBatch = 100;

const businesses = 'select distinct business_id as "businessId" from identity.credentials';

const purge = `
  delete from identity.sessions where business_id = ? and id in (
    select id from identity.sessions
    where business_id = ? and least(revoked_at, idle_expires_at, expires_at) < ? limit ${largestBatch})
  returning id`;

/** Deletes sessions that ended 30 days ago with their refresh tokens, one business after the other. */
export async function purgeSessions(kernel: Kernel): Promise<void> {
  const endedBefore = new Date(kernel.clock.now().getTime() - keptMs);
  for (const { businessId } of await kernel.database.platformRows<{ businessId: string }>(businesses)) {
    while ((await purgeBatch(kernel, businessId, endedBefore)) === largestBatch);
  }
}

/** Nobody's change, and no secret lost: it leaves no audit row. */
async function purgeBatch({ database }: Kernel, businessId: string, endedBefore: Date): Promise<number> {
  const platform = {
    businessId,
    userId: null,
    apiKeyId: null,
    requestId: 'req_forget_sessions',
    address: null,
  };
  return database.write(platform, async (unit) => {
    const rows = await unit.execute<object>(purge, [businessId, businessId, endedBefore]);
    return rows.length;
  });
}
