import { DomainError } from '../../../shared/errors/domain-error.js';
import { notFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actingIn, type UserActor } from '../../../shared/requests/actor.js';
import type { ForeignTrailArguments } from './audit-trail.args.js';

const anyEntry = 'select from kernel.audit_log where business_id = ? limit 1';

/**
 * Writes into a business's audit trail that a member of the platform's staff looks at it, and why, so
 * that its owner sees it. Throws NOT-FOUND-001 for an unknown business: signing up is the first entry
 * of every trail, so a business without one does not exist.
 */
export async function recordTrailView(
  { database }: Pick<Kernel, 'database'>,
  staff: UserActor,
  { businessId, reason }: ForeignTrailArguments,
): Promise<void> {
  await database.write(actingIn(businessId, staff), async (unit) => {
    const [entry] = await unit.execute(anyEntry, [businessId]);
    if (!entry) throw new DomainError(notFound, `There is no business ${businessId}.`);
    unit.audit('audit_trail.viewed', {
      table: 'kernel.audit_log',
      recordId: businessId,
      before: null,
      after: { reason },
    });
  });
}
