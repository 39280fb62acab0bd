import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Actor } from '../../../shared/principal/actor.js';
import { customerErased } from '../events.js';
import { CustomerEntity } from './customer.entity.js';
import { customersTable, snapshotOf } from './customer-snapshot.js';

/** Deletes a customer with all interactions. Throws NOT-FOUND-001. */
export async function deleteCustomer({ database }: Kernel, actor: Actor, id: string): Promise<string> {
  return database.write(actor, async (unit) => {
    const customer = await unit.entities.findOne(CustomerEntity, { businessId: actor.businessId, id });
    if (!customer) throw recordNotFound('customer', id);
    unit.entities.remove(customer);
    const before = snapshotOf(customer);
    unit.record(
      customerErased,
      { customer_id: id },
      { table: customersTable, recordId: id, before, after: null },
    );
    return id;
  });
}
