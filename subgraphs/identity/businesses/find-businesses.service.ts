import type { Kernel } from '../../../shared/kernel/kernel.js';

/** A business as reads return it. */
export interface BusinessRow {
  readonly id: string;
  readonly name: string;
  readonly status: 'active' | 'suspended' | 'closed';
  readonly version: number;
  readonly activeModules: string[];
}

const byIds = `
  select b.business_id as id, b.name, b.category, b.industry, b.status, b.currency, b.timezone, b.locale,
         b.version, b.created_at as "createdAt",
         array(select m.module_id from identity.module_activations m
               where m.business_id = b.business_id and m.status = 'active' order by m.module_id) as "activeModules"
  from identity.businesses b
  where b.business_id = $1 and b.business_id = any($2::uuid[])`;

/** Those of the ids that are the tenant itself: one or none. */
export function findBusinessesByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<BusinessRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}
