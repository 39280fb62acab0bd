import { recordNotFound } from '../../../../shared/errors/errors.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { companyReader } from '../../sales/companies/company.record.js';
import { customFieldsOf } from '../custom-fields/custom-fields.reader.js';
import { lockCustomers } from './customer-aliases.reader.js';
import { customer, type CustomerState } from './customer.record.js';
import { changeOf, readCustomerDetails } from './customer.rules.js';
import { updateCustomers } from './customers.store.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, also for a company, STALE-001 when `version` is no longer current,
 * CONFLICT-001 when another customer has what identifies this one. A change that changes nothing leaves no event.
 */
export async function updateCustomer(
  { database, clock }: Kernel,
  actor: Actor,
  input: ChangeOf<typeof customer>,
): Promise<CustomerState> {
  const { businessId } = actor;
  return database.writeAnswer(actor, async (unit) => {
    const [before] = await lockCustomers(unit, businessId, [input.id]);
    if (!before) throw recordNotFound('customer', input.id);
    refuseStale('Customer', before, input.version);
    const fields = await customFieldsOf(unit, businessId);
    const change = changeOf(before, readCustomerDetails(fields, before, input), clock.now());
    if (!change) return before;
    if (change.after.companyId !== before.companyId)
      await companyReader.refuseUnknown(unit, change.after.companyId);
    await updateCustomers({ unit, businessId, fields }, [change]);
    return change.after;
  });
}
