import { DomainError } from '../../../shared/errors/domain-error.js';
import { mfaRequired } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { UserEntity } from '../users/user.entity.js';
import { MfaFactorEntity } from './mfa-factor.entity.js';
import { lockFactor } from './prove-second-factor.service.js';
import { newTotpSecret, otpauthUrl, sealTotpSecret } from './totp.rules.js';

/** What an authenticator app needs, shown once. */
export interface Enrollment {
  readonly secret: string;
  readonly otpauthUrl: string;
  readonly expiresAt: Date;
}

const validityMs = 15 * 60_000;

/**
 * Begins an enrolment; nothing changes before it is confirmed. Throws AUTH-003 when a factor is in use
 * and was not proved freshly: a stolen session must not replace it.
 */
export function enrollMfa(kernel: Kernel, actor: UserActor, isFresh: boolean): Promise<Enrollment> {
  const { businessId, userId } = actor;
  const secret = newTotpSecret();
  const expiresAt = new Date(kernel.clock.now().getTime() + validityMs);
  return kernel.database.write(actor, async (unit) => {
    // The user's row serialises first enrolments, for which there is no factor to lock yet.
    unit.send('select from identity.users where business_id = ? and id = ? for update', [businessId, userId]);
    const { email } = await unit.entities.findOneOrFail(UserEntity, { businessId, id: userId });
    const kept = await lockFactor(unit, actor);
    if (kept?.confirmedAt && !isFresh)
      throw new DomainError(mfaRequired, 'Prove the present factor first: verifyMfa, then repeat.');
    const factor = kept ?? unit.entities.create(MfaFactorEntity, { businessId, userId });
    factor.pendingSealedSecret = sealTotpSecret(kernel, actor, secret);
    factor.pendingUntil = expiresAt;
    unit.audit('mfa.enrollment_begun', {
      table: 'identity.mfa_factors',
      recordId: userId,
      before: null,
      after: { expiresAt },
    });
    return { secret, otpauthUrl: otpauthUrl(secret, email), expiresAt };
  });
}
