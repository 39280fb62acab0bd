import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict, forbidden } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { isStaffRole } from '../authority/is-staff-role.rules.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { notifyOfMfa } from './mfa.mail.js';
import { lockFactor } from './prove-second-factor.service.js';
import { voidRecoveryCodes } from './recovery-codes.store.js';

/** Removes the second factor and its recovery codes. Throws AUTH-004 for staff of the platform, CONFLICT-001 without one. */
export function disableMfa(kernel: Kernel, actor: UserActor): Promise<void> {
  const { businessId, userId } = actor;
  return kernel.database.write(actor, async (unit) => {
    const user = await unit.entities.findOneOrFail(UserEntity, { businessId, id: userId });
    if (isStaffRole(user.role))
      throw new DomainError(forbidden, 'Your role needs a second factor; enrol another instead.');
    const factor = await lockFactor(unit, actor);
    if (!factor?.confirmedAt) throw new DomainError(conflict, 'There is no second factor to remove.');
    unit.entities.remove(factor);
    await voidRecoveryCodes(unit.entities, actor);
    await unit.entities.nativeUpdate(SessionEntity, { businessId, userId }, { mfaAt: null });
    unit.audit('mfa.disabled', {
      table: 'identity.mfa_factors',
      recordId: userId,
      before: { isEnabled: true },
      after: { isEnabled: false },
    });
    await notifyOfMfa(unit, user.email, 'disabled');
  });
}
