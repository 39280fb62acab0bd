import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { companyReader } from '../../sales/companies/company.record.js';
import { customFieldsOf } from '../custom-fields/custom-fields.reader.js';
import type { CustomerState } from './customer.record.js';
import { type CustomerInput, newCustomer, readCustomerDetails } from './customer.rules.js';
import { insertCustomers } from './customers.store.js';

/**
 * Adds a customer. Throws VAL-001 for bad details, NOT-FOUND-001 for a company that the business does not have,
 * CONFLICT-001 when another customer has the e-mail, the external reference, or the phone number and no e-mail either.
 */
export async function createCustomer(
  kernel: Kernel,
  actor: UserActor,
  input: CustomerInput,
): Promise<CustomerState> {
  const { businessId } = actor;
  return kernel.database.writeAnswer(actor, async (unit) => {
    const fields = await customFieldsOf(unit, businessId);
    const added = newCustomer(kernel, actor, readCustomerDetails(fields, null, input));
    await companyReader.refuseUnknown(unit, added.companyId);
    await insertCustomers({ unit, businessId, fields }, [added]);
    return added;
  });
}
