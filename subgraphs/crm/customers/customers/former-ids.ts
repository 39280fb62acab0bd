import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { customerRows, type CustomerRow } from './customer.record.js';

const byOldIds = `select a.old_id as "oldId", c.* from crm.customer_aliases a
  cross join lateral (select ${customerRows.columns.all.sql} from crm.customers
    where business_id = a.business_id and id = a.customer_id) c
  where a.business_id = $1 and a.old_id = any($2::uuid[])`;

/** The survivors of merges, by the ids of the customers that they were merged with. */
export async function findSurvivors(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<Map<string, CustomerRow>> {
  const rows = await database.rows<CustomerRow & { oldId: string }>(businessId, byOldIds, [businessId, ids]);
  return new Map(rows.map(({ oldId, ...customer }) => [oldId, customer]));
}

const survivorIds = `select old_id as "oldId", customer_id as "customerId" from crm.customer_aliases
  where business_id = ? and old_id = any(?::uuid[])`;

/** The ids of the survivors of merges, by those of the customers that they were merged with. */
export async function survivorIdsOf(
  { entities }: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { oldId: string; customerId: string }[] = await entities.execute(survivorIds, [
    businessId,
    `{${ids.join(',')}}`,
  ]);
  return new Map(rows.map(({ oldId, customerId }) => [oldId, customerId]));
}

const formerIds = `select old_id as id from crm.customer_aliases where business_id = ? and customer_id = ?
  order by old_id`;

/** The ids that lead to a customer since they were merged with it. */
export async function formerIdsOf(
  { entities }: UnitOfWork,
  businessId: string,
  customerId: string,
): Promise<string[]> {
  const rows: { id: string }[] = await entities.execute(formerIds, [businessId, customerId]);
  return rows.map(({ id }) => id);
}
