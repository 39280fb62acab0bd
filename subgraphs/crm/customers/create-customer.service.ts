import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/principal/actor.js';
import { customerCreated } from '../events.js';
import { normalizeEmail, normalizePhone, normalizeTags } from './contact-details.js';
import { CustomerEntity } from './customer.entity.js';
import type { CreateCustomerInput } from './customer.input.js';
import { customersTable, snapshotOf } from './customer-snapshot.js';
import { refuseTakenEmail } from './refuse-taken-email.js';

/** Adds a customer. Throws VAL-001 for bad contact details, CONFLICT-001 when the e-mail is taken. */
export async function createCustomer(
  { database, clock, ids }: Kernel,
  actor: UserActor,
  input: CreateCustomerInput,
): Promise<CustomerEntity> {
  const now = clock.now();
  const email = normalizeEmail(input.email ?? null);
  const phone = normalizePhone(input.phone ?? null);
  return refuseTakenEmail(email, () =>
    database.write(actor, async (unit) => {
      const customer = unit.entities.create(CustomerEntity, {
        businessId: actor.businessId,
        id: ids.next(),
        name: input.name,
        email,
        phone,
        tags: normalizeTags(input.tags ?? []),
        createdBy: actor.userId,
        createdAt: now,
        updatedAt: now,
      });
      const after = snapshotOf(customer);
      unit.record(customerCreated, after, {
        table: customersTable,
        recordId: customer.id,
        before: null,
        after,
      });
      return customer;
    }),
  );
}
