import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { aliasedCustomerId } from '../../customers/customers/customer-aliases.reader.js';
import {
  customer as customerRecord,
  customerCompanyChanged,
} from '../../customers/customers/customer.record.js';
import { companyReader } from './company.record.js';

const lock = `select id, company_id as "companyId" from crm.customers
  where business_id = ? and id = ${aliasedCustomerId('?::uuid')} for update`;
const change = `update crm.customers set company_id = ?, version = version + 1, updated_at = ?
  where business_id = ? and id = ?`;

/**
 * Puts a customer into a company, or out of any. Throws NOT-FOUND-001 for a customer or company that
 * the business does not have. A customer that is there already leaves no event.
 */
export async function setCustomerCompany(
  { database, clock }: Kernel,
  actor: Actor,
  givenId: string,
  companyId: string | null,
): Promise<void> {
  const { businessId } = actor;
  await database.write(actor, async (unit) => {
    const values = [businessId, businessId, givenId, givenId];
    const [customer] = await unit.execute<{ id: string; companyId: string | null }>(lock, values);
    if (!customer) throw recordNotFound('customer', givenId);
    const { id: customerId } = customer;
    if (customer.companyId === companyId) return;
    await companyReader.refuseUnknown(unit, companyId);
    unit.send(change, [companyId, clock.now(), businessId, customerId]);
    const before = { customer_id: customerId, company_id: customer.companyId };
    const after = { customer_id: customerId, company_id: companyId };
    unit.record(customerCompanyChanged, after, {
      table: customerRecord.table,
      recordId: customerId,
      before,
      after,
    });
  });
}
