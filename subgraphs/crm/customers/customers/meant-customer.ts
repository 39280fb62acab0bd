import type { Conditions } from '../../../../shared/postgres/conditions.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';

/**
 * SQL for the id of the customer that an id means: the survivor's for that of a merged one. Takes the business id
 * as a value, then those that `id` takes, twice.
 */
export function meantCustomerId(id: string): string {
  return `coalesce((select customer_id from crm.customer_aliases where business_id = ? and old_id = ${id}), ${id})`;
}

const given = meantCustomerId('?::uuid');
const hold = `select id from crm.customers where business_id = ? and id = ${given} for key share`;

/**
 * The id of the customer that an id means, who stays until the transaction ends. Throws NOT-FOUND-001 when the
 * business has none.
 */
export async function holdCustomer(
  { entities }: UnitOfWork,
  businessId: string,
  id: string,
): Promise<string> {
  const values = [businessId, businessId, id, id];
  const look = async () => (await entities.execute<{ id: string }[]>(hold, values))[0]?.id;
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
  if (id != null) where.add(`customer_id = ${given}`, businessId, id, id);
}
