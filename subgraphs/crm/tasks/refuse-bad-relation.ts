import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { invalidField, recordNotFound } from '../../../shared/errors/errors.js';
import { DealEntity } from '../deals/deal.entity.js';
import { findParties } from '../deals/find-parties.js';

export interface Relation {
  readonly customerId?: string | null;
  readonly companyId?: string | null;
  readonly dealId?: string | null;
}

/** VAL-001 unless a task is about one record at most. */
export function refuseSeveral({ customerId, companyId, dealId }: Relation): void {
  if ([customerId, companyId, dealId].filter((id) => id != null).length <= 1) return;
  throw invalidField(
    'dealId',
    'isOnlyOne',
    'A task is about a customer, a company or a deal, not several of them.',
  );
}

/** The customer that a relation means, as `findParties` does. NOT-FOUND-001 for a record that the business does not have. */
export async function findRelated(
  unit: UnitOfWork,
  businessId: string,
  relation: Relation,
): Promise<{ customerId?: string }> {
  const related = await findParties(unit, businessId, relation);
  const { dealId: id } = relation;
  if (id != null && !(await unit.entities.count(DealEntity, { businessId, id }))) {
    throw recordNotFound('deal', id);
  }
  return related;
}
