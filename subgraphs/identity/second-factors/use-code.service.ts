import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { UserEntity } from '../users/user.entity.js';
import { notifyOfMfa } from './mfa.mail.js';
import { proveSecondFactor, type ProvedBy } from './prove-second-factor.service.js';
import { withinCodeLimit } from './within-code-limit.service.js';

/**
 * Uses up a code of the actor and does the work in the same transaction. Throws AUTH-001 for a wrong
 * or used code, AUTH-007 after five of them in five minutes.
 */
export function useCode<Result>(
  kernel: Kernel,
  actor: UserActor,
  code: string,
  work: (unit: UnitOfWork, provedBy: ProvedBy) => Promise<Result>,
): Promise<Result> {
  return withinCodeLimit(kernel, actor, () =>
    kernel.database.write(actor, async (unit) => {
      const provedBy = await proveSecondFactor(kernel, unit, actor, code);
      if (provedBy === 'recovery') await reportRecovery(unit, actor);
      return work(unit, provedBy);
    }),
  );
}

async function reportRecovery(unit: UnitOfWork, { businessId, userId }: UserActor): Promise<void> {
  const { email } = await unit.entities.findOneOrFail(UserEntity, { businessId, id: userId });
  unit.audit('mfa.recovery_code_used', {
    table: 'identity.recovery_codes',
    recordId: userId,
    before: null,
    after: null,
  });
  await notifyOfMfa(unit, email, 'recoveryCodeUsed');
}
