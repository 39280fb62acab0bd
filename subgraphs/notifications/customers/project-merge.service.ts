import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { PublishedEvent } from '../../../shared/changes/published-event.js';

const add = `insert into notifications.merged_customers (business_id, merged_id, customer_id) values (?, ?, ?)
  on conflict (business_id, merged_id) do update set customer_id = excluded.customer_id`;
const remove = 'delete from notifications.merged_customers where business_id = ? and merged_id = ?';

/** Keeps which customers are one by now: the timeline of the survivor tells of all of them. */
export async function projectMerge(
  unit: UnitOfWork,
  { type, businessId, payload }: PublishedEvent,
): Promise<void> {
  const { customer_id: customerId, merged_customer_id: mergedId } = payload;
  if (type === 'customer.merged') unit.send(add, [businessId, mergedId, customerId]);
  if (type === 'customer.merge_undone') unit.send(remove, [businessId, mergedId]);
}
