import { Secret, TOTP } from 'otpauth';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { SecretBox } from '../../../shared/values/secret-box.js';

const issuer = 'BraiFlow';
const periodSeconds = 30;
/** Clocks of phones and servers differ: one step before and one after count as well. */
const window = 1;
const secretBytes = 20;

export interface FactorOwner {
  readonly businessId: string;
  readonly userId: string;
}

/** 160 random bits in base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The `otpauth://` URL of a secret, for a QR code. Source: the key URI format of authenticator apps. */
export function otpauthUrl(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The step (RFC 6238) whose code this is, or null when it is none of now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, window, timestamp });
  return delta === null ? null : Math.floor(timestamp / 1_000 / periodSeconds) + delta;
}

/** Encrypts a secret for the table; opens for the same user only. */
export function sealTotpSecret({ settings }: Pick<Kernel, 'settings'>, owner: FactorOwner, secret: string) {
  return new SecretBox(settings.encryptionKey).seal(secret, purposeOf(owner));
}

/** Throws when the row was moved to another user. */
export function openTotpSecret({ settings }: Pick<Kernel, 'settings'>, owner: FactorOwner, sealed: string) {
  return new SecretBox(settings.encryptionKey).open(sealed, purposeOf(owner));
}

function purposeOf({ businessId, userId }: FactorOwner): string {
  return `identity.mfa-factor:${businessId}:${userId}`;
}

function totpOf(secret: string, label = ''): TOTP {
  const secretKey = Secret.fromBase32(secret);
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: periodSeconds, secret: secretKey });
}
