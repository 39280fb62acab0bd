import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { CustomerState } from '../customers/customer.record.js';
import { lockCustomers } from '../customers/lock-customers.js';

/** Customers by exactly these ids, locked until the transaction ends. */
export async function lockMergeStates(
  unit: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<Map<string, CustomerState>> {
  const customers = await lockCustomers(unit, businessId, ids);
  return new Map(customers.filter(({ id }) => ids.includes(id)).map((customer) => [customer.id, customer]));
}
