import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { companyReader } from '../companies/company.record.js';
import { lockCustomerKey } from '../../customers/customers/customer-aliases.reader.js';

/**
 * The customer that an input means, when it names one: the survivor for the id of a merged one. Throws
 * NOT-FOUND-001 for a customer or company that the business does not have.
 */
export async function findParties(
  unit: UnitOfWork,
  businessId: string,
  { customerId, companyId }: { customerId?: string | null; companyId?: string | null },
): Promise<{ customerId?: string }> {
  const parties =
    customerId == null ? {} : { customerId: await lockCustomerKey(unit, businessId, customerId) };
  await companyReader.refuseUnknown(unit, companyId);
  return parties;
}
