import { z } from 'zod';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { SecretBox } from '../../../shared/values/secret-box.js';
import { hashToken } from '../../../shared/values/token.js';
import { invalidCredentials } from '../errors.js';

/** Whose password was right, and whose second factor is still to be proved. */
export interface Challenged {
  readonly businessId: string;
  readonly userId: string;
  /** Of the password that was right: a challenge does not outlive it. */
  readonly passwordMark: string;
}

const purpose = 'identity.mfa-challenge';
const validityMs = 5 * 60_000;
const challengeSchema = z.object({
  businessId: z.uuid(),
  userId: z.uuid(),
  passwordMark: z.string(),
  expiresAtMs: z.number(),
});

type Needed = Pick<Kernel, 'settings' | 'clock'>;

/** The first half of a login, sealed: the client brings it back within five minutes, together with a code. */
export function sealChallenge(
  { settings, clock }: Needed,
  { businessId, userId, passwordHash }: { businessId: string; userId: string; passwordHash: string },
): string {
  const expiresAtMs = clock.now().getTime() + validityMs;
  const challenge = { businessId, userId, passwordMark: passwordMarkOf(passwordHash), expiresAtMs };
  return new SecretBox(settings.encryptionKey).seal(JSON.stringify(challenge), purpose);
}

/** Tells whether a password is still the same, without giving its hash away. */
export function passwordMarkOf(passwordHash: string): string {
  return hashToken(passwordHash);
}

/** Whose challenge it is. Throws AUTH-001 when it is forged or past its end. */
export function openChallenge({ settings, clock }: Needed, challenge: string): Challenged {
  const opened = open(settings.encryptionKey, challenge);
  if (!opened || opened.expiresAtMs <= clock.now().getTime()) throw invalidChallenge();
  return opened;
}

export function invalidChallenge(): DomainError {
  return new DomainError(invalidCredentials, 'The challenge is not valid, or no longer; sign in again.');
}

function open(key: string, challenge: string) {
  try {
    return challengeSchema.parse(JSON.parse(new SecretBox(key).open(challenge, purpose)));
  } catch {
    return undefined;
  }
}
