import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Conditions } from '../../../../shared/postgres/conditions.js';
import { customerRows, type CustomerRow } from './customer.record.js';

/**
 * SQL for the id of the customer that an id means: the survivor's for that of a merged one. Takes the business id
 * as a value, then those that `id` takes, twice.
 */
export function aliasedCustomerId(id: string): string {
  return `coalesce((select customer_id from crm.customer_aliases where business_id = ? and old_id = ${id}), ${id})`;
}

const byAlias = aliasedCustomerId('?::uuid');
const lockKey = `select id from crm.customers where business_id = ? and id = ${byAlias} for key share`;

/**
 * The id of the customer that an id means, who stays until the transaction ends. Throws NOT-FOUND-001 when the
 * business has none.
 */
export async function lockCustomerKey(
  { entities }: UnitOfWork,
  businessId: string,
  id: string,
): Promise<string> {
  const values = [businessId, businessId, id, id];
  const look = async () => (await entities.execute<{ id: string }[]>(lockKey, values))[0]?.id;
  // The first look may have waited for a merge of this customer; the second sees to whom the id leads since.
  const customerId = (await look()) ?? (await look());
  if (!customerId) throw recordNotFound('customer', id);
  return customerId;
}

/** Adds the condition of a list that is filtered by a customer; none without an id. */
export function addCustomerFilter(
  where: Conditions,
  businessId: string,
  id: string | null | undefined,
): void {
  if (id != null) where.add(`customer_id = ${byAlias}`, businessId, id, id);
}

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
