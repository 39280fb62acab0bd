import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';
import { recordNotFound } from '../../../shared/errors/errors.js';
import { refuseUnknownCompany } from '../companies/set-customer-company.service.js';
import { CustomerEntity } from '../customers/customer.entity.js';

/** Throws NOT-FOUND-001 for a customer or company that the business does not have. */
export async function refuseUnknownParties(
  unit: UnitOfWork,
  businessId: string,
  { customerId, companyId }: { customerId?: string | null; companyId?: string | null },
): Promise<void> {
  if (customerId != null && !(await unit.entities.count(CustomerEntity, { businessId, id: customerId }))) {
    throw recordNotFound('customer', customerId);
  }
  await refuseUnknownCompany(unit, businessId, companyId);
}
