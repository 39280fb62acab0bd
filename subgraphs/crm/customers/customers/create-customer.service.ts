import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { customFieldsOf } from '../custom-fields/custom-fields.js';
import type { CustomerDetails, CustomerState } from './customer-state.js';
import { readCustomerDetails, type CustomerInput } from './read-customer-details.js';
import { refuseTakenIdentity } from './refuse-taken-identity.js';
import { insertCustomers } from './store-customers.js';

/**
 * Adds a customer. Throws VAL-001 for bad details, CONFLICT-001 when another customer has the e-mail, the
 * external reference, or the phone number and no e-mail either.
 */
export async function createCustomer(
  kernel: Kernel,
  actor: UserActor,
  input: CustomerInput,
): Promise<CustomerState> {
  const { businessId } = actor;
  const identity: Partial<Record<keyof CustomerDetails, string | null>> = {};
  return refuseTakenIdentity(identity, () =>
    kernel.database.write(actor, async (unit) => {
      const fields = await customFieldsOf(unit, businessId);
      const customer = newCustomer(kernel, actor, readCustomerDetails(fields, null, input));
      Object.assign(identity, customer);
      await insertCustomers({ unit, businessId, fields }, [customer]);
      return customer;
    }),
  );
}

/** A customer that is about to be stored. */
export function newCustomer(
  { ids, clock }: Pick<Kernel, 'ids' | 'clock'>,
  { userId }: Pick<UserActor, 'userId'>,
  details: CustomerDetails & Partial<Pick<CustomerState, 'companyId'>>,
): CustomerState {
  const now = clock.now();
  return {
    id: ids.next(),
    companyId: null,
    ...details,
    version: 1,
    lastActivityAt: null,
    createdBy: userId,
    createdAt: now,
    updatedAt: now,
  };
}
