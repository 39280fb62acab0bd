import { LockMode } from '@mikro-orm/postgresql';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { invalidField, recordNotFound, stale } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Actor } from '../../../shared/principal/actor.js';
import { customerUpdated } from '../events.js';
import { normalizeEmail, normalizePhone, normalizeTags } from './contact-details.js';
import { CustomerEntity } from './customer.entity.js';
import type { UpdateCustomerInput } from './customer.input.js';
import { customersTable, snapshotOf } from './customer-snapshot.js';
import { refuseTakenEmail } from './refuse-taken-email.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, STALE-001 when `version` is no longer current,
 * CONFLICT-001 when the e-mail is taken. A change that changes nothing leaves no event.
 */
export async function updateCustomer(
  { database, clock }: Kernel,
  actor: Actor,
  input: UpdateCustomerInput,
): Promise<CustomerEntity> {
  const changes = changesOf(input);
  return refuseTakenEmail(changes.email ?? null, () =>
    database.write(actor, async (unit) => {
      const key = { businessId: actor.businessId, id: input.id };
      const customer = await unit.entities.findOne(CustomerEntity, key, {
        lockMode: LockMode.PESSIMISTIC_WRITE,
      });
      if (!customer) throw recordNotFound('customer', input.id);
      refuseStale(customer, input.version);
      const before = snapshotOf(customer);
      Object.assign(customer, changes);
      const after = snapshotOf(customer);
      if (JSON.stringify(before) === JSON.stringify(after)) return customer;
      customer.updatedAt = clock.now();
      unit.record(customerUpdated, after, { table: customersTable, recordId: customer.id, before, after });
      await unit.entities.flush();
      return customer;
    }),
  );
}

function changesOf({ name, email, phone, tags }: UpdateCustomerInput): Partial<CustomerEntity> {
  if (name === null) throw invalidField('name', 'isNotEmpty', 'name cannot be cleared.');
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email: normalizeEmail(email) }),
    ...(phone !== undefined && { phone: normalizePhone(phone) }),
    ...(tags !== undefined && { tags: normalizeTags(tags ?? []) }),
  };
}

function refuseStale({ id, version }: CustomerEntity, expected: number | null | undefined): void {
  if (expected == null || expected === version) return;
  throw new DomainError(stale, `Customer ${id} is at version ${version}, not ${expected}; read it again.`);
}
