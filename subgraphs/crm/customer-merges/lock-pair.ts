import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';
import { lockCustomers } from '../customers/lock-customers.js';
import type { MergeState } from './merge-states.js';

const companies = `select id, company_id as "companyId" from crm.customers
  where business_id = ? and id in (select e.id from jsonb_to_recordset(?::jsonb) as e(id uuid))`;

/** Customers with their companies by exactly these ids, locked until the transaction ends. */
export async function lockMergeStates(
  unit: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<Map<string, MergeState>> {
  const customers = await lockCustomers(unit, businessId, ids);
  const given = JSON.stringify(customers.map(({ id }) => ({ id })));
  const rows: { id: string; companyId: string | null }[] = await unit.entities.execute(companies, [
    businessId,
    given,
  ]);
  const companyOf = new Map(rows.map(({ id, companyId }) => [id, companyId]));
  return new Map(
    customers
      .filter(({ id }) => ids.includes(id))
      .map((customer) => [customer.id, { ...customer, companyId: companyOf.get(customer.id) ?? null }]),
  );
}
