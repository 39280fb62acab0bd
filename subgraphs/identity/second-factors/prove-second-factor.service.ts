import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { invalidCredentials } from '../errors.js';
import { MfaFactorEntity } from './mfa-factor.entity.js';
import { spendRecoveryCode } from './recovery-codes.store.js';
import { openTotpSecret, stepOf, type FactorOwner } from './totp.rules.js';

/** How a second factor was proved (`otp` as in RFC 8176). */
export type ProvedBy = 'otp' | 'recovery';

/** The user's factor, locked until the transaction ends: of many tries at once, each sees the one before. */
export function lockFactor(
  { entities }: UnitOfWork,
  { businessId, userId }: FactorOwner,
): Promise<MfaFactorEntity | null> {
  return entities.findOne(MfaFactorEntity, { businessId, userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Uses up a code of the app or a recovery code. Throws AUTH-001 when it is wrong or was used before. */
export async function proveSecondFactor(
  kernel: Kernel,
  unit: UnitOfWork,
  owner: FactorOwner,
  code: string,
): Promise<ProvedBy> {
  const factor = await lockFactor(unit, owner);
  if (!factor?.sealedSecret) throw wrongCode();
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) {
    if (await spendRecoveryCode(kernel, unit, owner, code)) return 'recovery';
    throw wrongCode();
  }
  const step = stepOf(openTotpSecret(kernel, owner, factor.sealedSecret), digits, kernel.clock.now());
  if (step === null || step <= factor.lastUsedStep) throw wrongCode();
  factor.lastUsedStep = step;
  return 'otp';
}

export function wrongCode(): DomainError {
  return new DomainError(invalidCredentials, 'The code is wrong or was used; wait for the next one.');
}
