import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { customerCompanyChanged } from '../events.js';
import { customer, type CustomerState } from './customer.record.js';

/** A customer before and after a write; a new one was not before. */
export interface CustomerChange {
  readonly before?: CustomerState;
  readonly after: CustomerState;
}

const moveTo = `update crm.customers c set company_id = (
    select o.id from crm.companies o where o.business_id = ? and o.id = r.company_id)
  from jsonb_to_recordset(?::jsonb) as r(id uuid, company_id uuid) where c.business_id = ? and c.id = r.id`;

/** Puts customers into the companies that a write says, as part of their version. A company that is gone is none. */
export async function storeCompanies(
  unit: UnitOfWork,
  businessId: string,
  changes: readonly CustomerChange[],
): Promise<void> {
  const moved = changes.filter(({ before, after }) => (before?.companyId ?? null) !== after.companyId);
  if (moved.length === 0) return;
  const rows = moved.map(({ after: { id, companyId } }) => ({ id, company_id: companyId }));
  await unit.entities.execute(moveTo, [businessId, JSON.stringify(rows), businessId]);
  await unit.recordAll(customerCompanyChanged, moved.map(recordOf));
}

function recordOf({ before, after: { id, companyId } }: CustomerChange) {
  const payload = { customer_id: id, company_id: companyId };
  return {
    payload,
    table: customer.table,
    recordId: id,
    before: { customer_id: id, company_id: before?.companyId ?? null },
    after: payload,
  };
}
