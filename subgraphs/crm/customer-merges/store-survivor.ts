import type { Store } from '../customers/store-customers.js';
import { updateCustomers } from '../customers/store-customers.js';
import { customersTable } from '../customers/customer-state.js';
import { customerCompanyChanged } from '../events.js';
import type { MergeState } from './merge-states.js';

const moveTo = `update crm.customers set company_id = (
    select c.id from crm.companies c where c.business_id = ? and c.id = ?::uuid)
  where business_id = ? and id = ?`;

/** Stores a customer after a merge or its undoing, with its company, as one version. A company that is gone is none. */
export async function storeSurvivor(store: Store, before: MergeState, after: MergeState): Promise<void> {
  await updateCustomers(store, [{ before, after }]);
  if (before.companyId !== after.companyId) await storeCompany(store, after, before.companyId);
}

/** Puts a customer into its company as part of another change. */
export async function storeCompany(
  { unit, businessId }: Store,
  { id, companyId }: MergeState,
  previousId: string | null,
): Promise<void> {
  await unit.entities.execute(moveTo, [businessId, companyId, businessId, id]);
  const before = { customer_id: id, company_id: previousId };
  const after = { customer_id: id, company_id: companyId };
  unit.record(customerCompanyChanged, after, { table: customersTable, recordId: id, before, after });
}
