import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';

const touch = `update crm.customers set last_activity_at = greatest(last_activity_at, ?) where business_id = ? and id = ?
  returning id`;

const recount = `update crm.customers c set last_activity_at = (
    select created_at from crm.interactions where business_id = ? and customer_id = c.id
    order by created_at desc, id desc limit 1)
  where c.business_id = ? and c.id = ?`;

/** Notes that something happened with the customer: no change of the customer, so no version. False when there is none. */
export async function touchCustomer(
  { entities }: UnitOfWork,
  businessId: string,
  customerId: string,
  at: Date,
): Promise<boolean> {
  const rows: unknown[] = await entities.execute(touch, [at, businessId, customerId]);
  return rows.length > 0;
}

/** After an interaction is gone: its customer's last activity is another one's. */
export async function recountActivity(
  { entities }: UnitOfWork,
  businessId: string,
  customerId: string,
): Promise<void> {
  await entities.execute(recount, [businessId, businessId, customerId]);
}
