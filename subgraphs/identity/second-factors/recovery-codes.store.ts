import { randomBytes } from 'node:crypto';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { deriveToken } from '../../../shared/values/token.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import type { FactorOwner } from './totp.rules.js';

const codeCount = 10;
const codeLength = 10;
/** Crockford's base32: no letter that looks like a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten new codes such as `4k7xm-q9r2t`; those before them are void. They are shown once and kept as hashes. */
export async function replaceRecoveryCodes(
  { settings }: Pick<Kernel, 'settings'>,
  { entities }: UnitOfWork,
  { businessId, userId }: FactorOwner,
): Promise<string[]> {
  await voidRecoveryCodes(entities, { businessId, userId });
  const codes = Array.from({ length: codeCount }, newCode);
  for (const code of codes) {
    const codeHash = hashOf(code, userId, settings.encryptionKey);
    entities.create(RecoveryCodeEntity, { businessId, codeHash, userId });
  }
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

/** Deletes the codes of a user. */
export async function voidRecoveryCodes(entities: UnitOfWork['entities'], owner: FactorOwner): Promise<void> {
  const { businessId, userId } = owner;
  await entities.nativeDelete(RecoveryCodeEntity, { businessId, userId });
}

/** Uses a code up. False when it is none of the user's, or was used. */
export async function spendRecoveryCode(
  { settings, clock }: Pick<Kernel, 'settings' | 'clock'>,
  { entities }: UnitOfWork,
  { businessId, userId }: FactorOwner,
  code: string,
): Promise<boolean> {
  const codeHash = hashOf(normalize(code), userId, settings.encryptionKey);
  const unused = { businessId, userId, codeHash, usedAt: null };
  return (await entities.nativeUpdate(RecoveryCodeEntity, unused, { usedAt: clock.now() })) === 1;
}

/** As people copy it: in any case, with or without the dash, O for 0, I and L for 1. */
function normalize(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
}

function newCode(): string {
  return [...randomBytes(codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** Fifty bits can be searched for, so the hash takes a key that a stolen database lacks. */
function hashOf(code: string, userId: string, key: string): string {
  return deriveToken(code, key, `identity.recovery-code:${userId}`);
}
