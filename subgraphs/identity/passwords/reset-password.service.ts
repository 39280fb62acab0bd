import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { equalSecrets, hashToken } from '../../../shared/values/token.js';
import { badToken } from '../errors.js';
import { readAddressedToken } from '../tokens/addressed-token.rules.js';
import { hashPassword } from '../users/password.rules.js';
import { UserEntity } from '../users/user.entity.js';
import type { ResetPasswordInput } from './password.input.js';
import { PasswordResetEntity } from './password-reset.entity.js';
import { refuseWeakPassword } from './refuse-weak-password.rules.js';
import { replacePassword } from './replace-password.service.js';
import { rememberNetwork } from '../throttling/known-networks.store.js';
import { accountRule } from '../throttling/login.limits.js';
import { spenderOf } from '../throttling/spender.reader.js';
import { resetThrottle } from '../throttling/throttle.service.js';
import { voidResets } from './void-resets.service.js';
import { resetTokenKind } from './send-password-reset.job.js';

/**
 * Changes a password by the link of a mail, which works once, and ends all sessions of its owner; their
 * other links no longer work, and failures of before no longer keep them out. Answers the e-mail to sign in with. Throws VAL-001 for a weak password,
 * AUTH-005 for a link that is wrong, used or past its end.
 */
export async function resetPassword(
  kernel: Kernel,
  { requestId, address }: RequestScope,
  { token, newPassword }: ResetPasswordInput,
): Promise<string> {
  refuseWeakPassword(newPassword, 'newPassword');
  const key = readAddressedToken(resetTokenKind, token);
  if (!key) throw badLink();
  const { businessId } = key;
  const owner = await kernel.database.write(
    { businessId, userId: null, apiKeyId: null, requestId, address },
    async (unit) => {
      const reset = await unit.entities.findOne(PasswordResetEntity, key);
      if (!reset || !equalSecrets(reset.tokenHash, hashToken(token))) throw badLink();
      const user = await lockOwner(unit, reset);
      const now = kernel.clock.now();
      if (user?.status !== 'active' || reset.usedAt || reset.expiresAt <= now) throw badLink();
      const passwordHash = await hashPassword(newPassword);
      const owner = { businessId, userId: user.id, email: user.email };
      await replacePassword(unit, owner, { passwordHash, action: 'password.reset' }, kernel.clock);
      await voidResets(unit, reset, now);
      return owner;
    },
  );
  await beginAnew(kernel, owner.email, address);
  return owner.email;
}

/** Whoever reads the account's mail is its owner: guesses of strangers keep them out no longer, nor where they are now. */
async function beginAnew(kernel: Kernel, email: string, address: string | null): Promise<void> {
  await resetThrottle(kernel, accountRule, email);
  await rememberNetwork(kernel, email, address);
  const { key } = await spenderOf(kernel, email, address);
  await resetThrottle(kernel, accountRule, key);
}

/** Uses of any of a person's links take turns; the one that comes second sees that the first was used. */
async function lockOwner({ entities }: UnitOfWork, reset: PasswordResetEntity): Promise<UserEntity | null> {
  const key = { businessId: reset.businessId, id: reset.userId };
  const user = await entities.findOne(UserEntity, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await entities.refresh(reset);
  return user;
}

function badLink(): DomainError {
  return new DomainError(badToken, 'The link is wrong, used or past its end; ask for a new one.');
}
