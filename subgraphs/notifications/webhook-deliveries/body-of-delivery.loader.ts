import type { Loader } from '../../../shared/kernel/loaders.js';

const bodies = `select id, body from notifications.webhook_deliveries where business_id = $1 and id = any($2::uuid[])`;

/** What a delivery posts: read only when it is asked for. */
export const bodyOfDelivery: Loader<string, string> = {
  async load({ database }, businessId, ids) {
    const rows = await database.rows<{ id: string; body: string }>(businessId, bodies, [businessId, ids]);
    return new Map(rows.map(({ id, body }) => [id, body]));
  },
};
