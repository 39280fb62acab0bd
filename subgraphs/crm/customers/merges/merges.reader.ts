import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import type { MergeRow } from './merge-customers.service.js';

const columns = `id, survivor_id as "survivorId", merged_id as "mergedId", merged_by as "mergedBy",
  merged_at as "mergedAt", undone_at as "undoneAt", states is null as "isForgotten"`;
const byId = `select ${columns} from crm.customer_merges where business_id = $1 and id = $2`;

/** A merge of the business. */
export async function findMerge(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<MergeRow | undefined> {
  return (await database.rows<MergeRow>(businessId, byId, [businessId, id]))[0];
}

const newestMerges = `select m.* from unnest($2::uuid[]) as survivor(id)
  cross join lateral (
    select ${columns} from crm.customer_merges where business_id = $1 and survivor_id = survivor.id
    order by merged_at desc, id desc limit 20) m`;

/** The last 20 merges that a customer survived, newest first, for many customers in one statement. */
export const mergesOfCustomer: Loader<string, MergeRow[]> = {
  async load({ database }, businessId, customerIds) {
    const rows = await database.rows<MergeRow>(businessId, newestMerges, [businessId, customerIds]);
    return Map.groupBy(rows, ({ survivorId }) => survivorId);
  },
};
