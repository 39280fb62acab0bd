import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { UserEntity } from '../users/user.entity.js';
import { notifyOfMfa } from './mfa.mail.js';
import { lockFactor } from './prove-second-factor.service.js';
import { replaceRecoveryCodes } from './recovery-codes.store.js';

/** Ten new recovery codes; the ones before are void. Throws CONFLICT-001 when there is no second factor. */
export function regenerateRecoveryCodes(kernel: Kernel, actor: UserActor): Promise<string[]> {
  const { businessId, userId } = actor;
  return kernel.database.write(actor, async (unit) => {
    const factor = await lockFactor(unit, actor);
    if (!factor?.confirmedAt) throw new DomainError(conflict, 'There is no second factor; enrol one first.');
    const { email } = await unit.entities.findOneOrFail(UserEntity, { businessId, id: userId });
    unit.audit('mfa.recovery_codes_replaced', {
      table: 'identity.recovery_codes',
      recordId: userId,
      before: null,
      after: null,
    });
    await notifyOfMfa(unit, email, 'recoveryCodesReplaced');
    return replaceRecoveryCodes(kernel, unit, actor);
  });
}
