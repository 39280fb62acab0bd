import { LockMode } from '@mikro-orm/postgresql';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict, forbidden, notFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actingIn, type UserActor } from '../../../shared/requests/actor.js';
import { businessStatusChanged } from '../events.js';
import { BusinessEntity } from './business.entity.js';
import type { BusinessStatusInput } from './business.input.js';
import { businessesTable, nextVersion, snapshotOf } from './business.rules.js';

/**
 * Suspends or restores a tenant, in the name of a member of the platform's staff. Event and audit row
 * are the tenant's, whose owner sees who did it and why. Its sessions stay: each request answers
 * AUTH-008 while it lasts. Throws NOT-FOUND-001, AUTH-004 (403) for the platform's own business,
 * CONFLICT-001 for a closed one.
 */
export async function changeBusinessStatus(
  { database, clock }: Kernel,
  staff: UserActor,
  { id: businessId, reason }: BusinessStatusInput,
  status: 'active' | 'suspended',
): Promise<void> {
  if (businessId === staff.businessId) {
    throw new DomainError(forbidden, 'The platform’s own business is neither suspended nor restored.');
  }
  await database.write(actingIn(businessId, staff), async (unit) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const business = await unit.entities.findOne(BusinessEntity, { businessId }, { lockMode });
    if (!business) throw new DomainError(notFound, `There is no business ${businessId}.`);
    if (business.status === 'closed') throw new DomainError(conflict, 'The business is closed for good.');
    if (business.status === status) return;
    const before = snapshotOf(business);
    Object.assign(business, { status, ...nextVersion(business, clock.now()) });
    unit.record(
      businessStatusChanged,
      { business_id: businessId, status, reason },
      { table: businessesTable, recordId: businessId, before, after: { ...snapshotOf(business), reason } },
    );
  });
}
