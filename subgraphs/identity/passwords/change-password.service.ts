import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { invalidCredentials } from '../errors.js';
import { resetThrottle, throttle, type ThrottleRule } from '../throttling/throttle.service.js';
import { findUsersByIds } from '../users/find-users.service.js';
import { hashPassword, verifyPassword } from '../users/password.rules.js';
import type { ChangePasswordInput } from './password.input.js';
import { refuseWeakPassword } from './refuse-weak-password.rules.js';
import { replacePassword } from './replace-password.service.js';

const rule: ThrottleRule = {
  name: 'password.change',
  allowances: [
    { attempts: 5, seconds: 60 },
    { attempts: 20, seconds: 3_600 },
  ],
};

const byOwner = `
  select password_hash as "passwordHash" from identity.credentials
  where email = $1 and business_id = $2 and user_id = $3`;

/**
 * Changes the caller's own password and ends their other sessions, whose ids it answers. Throws VAL-001
 * for a weak one, AUTH-001 when the current one is wrong, AUTH-007 after five failures within a minute.
 */
export async function changePassword(
  kernel: Kernel,
  actor: UserActor,
  sessionId: string | null,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<string[]> {
  const { businessId, userId } = actor;
  refuseWeakPassword(newPassword, 'newPassword');
  // By session: who has stolen one spends nothing of the others.
  const spender = `${userId} ${sessionId}`;
  await throttle(kernel, rule, spender);
  const [user] = await findUsersByIds(kernel, businessId, [userId]);
  const email = user?.email ?? '';
  const owner = { businessId, userId, email };
  const [current] = await kernel.database.platformRows<{ passwordHash: string }>(byOwner, [
    email,
    businessId,
    userId,
  ]);
  if ((await verifyPassword(current?.passwordHash, currentPassword)) === 'wrong') throw wrongPassword();
  await resetThrottle(kernel, rule, spender);
  const replacement = {
    passwordHash: await hashPassword(newPassword),
    action: 'password.changed',
    keptSessionId: sessionId,
    provenHash: current!.passwordHash,
  };
  return kernel.database.write(actor, async (unit) => {
    const endedIds = await replacePassword(unit, owner, replacement, kernel.clock);
    if (!endedIds) throw wrongPassword();
    return endedIds;
  });
}

function wrongPassword(): DomainError {
  return new DomainError(invalidCredentials, 'The current password is wrong.');
}
