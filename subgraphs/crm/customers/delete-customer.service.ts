import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Actor } from '../../../shared/principal/actor.js';
import { customerErased } from '../events.js';
import { forgetWordsOf } from '../search/forget-words.job.js';
import { customersTable, snapshotOf } from './customer-state.js';
import { lockCustomers } from './lock-customers.js';

const removeCustomer = 'delete from crm.customers where business_id = ? and id = ?';
const removePostings = 'delete from crm.search_postings where business_id = ? and customer_id = ?';

/** Deletes a customer with all interactions. Throws NOT-FOUND-001. */
export async function deleteCustomer({ database }: Kernel, actor: Actor, id: string): Promise<string> {
  const { businessId } = actor;
  return database.write(actor, async (unit) => {
    const [customer] = await lockCustomers(unit, businessId, [id]);
    if (!customer) throw recordNotFound('customer', id);
    await unit.entities.execute(removeCustomer, [businessId, id]);
    await unit.entities.execute(removePostings, [businessId, id]);
    await forgetWordsOf(unit, businessId);
    const before = snapshotOf(customer);
    unit.record(
      customerErased,
      { customer_id: id },
      { table: customersTable, recordId: id, before, after: null },
    );
    return id;
  });
}
