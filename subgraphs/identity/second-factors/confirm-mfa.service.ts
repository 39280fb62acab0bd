import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { revokeSessions } from '../sessions/revoke-sessions.service.js';
import { UserEntity } from '../users/user.entity.js';
import { markSession, type SessionActor } from './mark-session.service.js';
import { notifyOfMfa } from './mfa.mail.js';
import { lockFactor, wrongCode } from './prove-second-factor.service.js';
import { replaceRecoveryCodes } from './recovery-codes.store.js';
import { openTotpSecret, stepOf } from './totp.rules.js';
import { withinCodeLimit } from './within-code-limit.service.js';

/**
 * Puts the enrolled factor in force and answers the recovery codes. The user's other sessions end:
 * none of them has proved it. Throws CONFLICT-001 without an enrolment, AUTH-001 for a wrong code.
 */
export function confirmMfa(kernel: Kernel, actor: SessionActor, code: string): Promise<string[]> {
  const { businessId, userId, sessionId } = actor;
  return withinCodeLimit(kernel, actor, () =>
    kernel.database.write(actor, async (unit) => {
      // First, since it locks the user's row, as an enrolment does.
      await revokeSessions(unit, { businessId, userId, exceptSessionId: sessionId }, kernel.clock);
      const isFirst = await activateFactor(kernel, unit, actor, code);
      await markSession(kernel, unit, actor, 'otp');
      const { email } = await unit.entities.findOneOrFail(UserEntity, { businessId, id: userId });
      unit.audit('mfa.enrolled', {
        table: 'identity.mfa_factors',
        recordId: userId,
        before: { isEnabled: !isFirst },
        after: { isEnabled: true },
      });
      await notifyOfMfa(unit, email, 'enrolled');
      return replaceRecoveryCodes(kernel, unit, actor);
    }),
  );
}

/** Whether it is the user's first. */
async function activateFactor(
  kernel: Kernel,
  unit: UnitOfWork,
  actor: SessionActor,
  code: string,
): Promise<boolean> {
  const now = kernel.clock.now();
  const factor = await lockFactor(unit, actor);
  if (!factor?.pendingSealedSecret || !factor.pendingUntil || factor.pendingUntil <= now)
    throw new DomainError(conflict, 'There is no enrolment to confirm, or no longer; begin with enrollMfa.');
  const secret = openTotpSecret(kernel, actor, factor.pendingSealedSecret);
  const step = stepOf(secret, code.replace(/\s/g, ''), now);
  if (step === null) throw wrongCode();
  const isFirst = factor.confirmedAt === null;
  factor.sealedSecret = factor.pendingSealedSecret;
  factor.lastUsedStep = step;
  factor.confirmedAt = now;
  factor.pendingSealedSecret = factor.pendingUntil = null;
  return isFirst;
}
