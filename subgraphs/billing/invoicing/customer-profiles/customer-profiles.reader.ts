import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import { type CustomerProfile, customerProfileReader } from './customer-profile.record.js';

const ofCustomers = `select ${customerProfileReader.columns.all.sql} from billing.customer_profiles
  where business_id = $1 and customer_id = any($2::uuid[])`;

/** The profiles of many customers in one statement, by the customer. */
export const profileOfCustomer: Loader<string, CustomerProfile> = {
  async load({ database }: Pick<Kernel, 'database'>, businessId, customerIds) {
    const rows = await database.rows<CustomerProfile>(businessId, ofCustomers, [businessId, customerIds]);
    return new Map(rows.map((row) => [row.customerId, row]));
  },
};

/** The profile of a customer, locked until the transaction ends; undefined where nobody has said anything yet. */
export async function lockProfile(
  unit: UnitOfWork,
  customerId: string,
): Promise<CustomerProfile | undefined> {
  const [found] = await customerProfileReader.lockWhere(unit, { customerId }, 1);
  return found;
}

const read = `select ${customerProfileReader.columns.all.sql} from billing.customer_profiles
  where business_id = ? and customer_id = ?`;

/** The profile of a customer as the transaction sees it; undefined where nobody has said anything yet. */
export async function readProfile(
  unit: UnitOfWork,
  customerId: string,
): Promise<CustomerProfile | undefined> {
  const [row] = await unit.execute<CustomerProfile>(read, [unit.actor.businessId, customerId]);
  return row;
}
