import { randomBytes } from 'node:crypto';
import { SecretBox } from '../../../shared/values/secret-box.js';
import type { KernelSettings } from '../../../shared/kernel/kernel.js';

const prefix = 'whsec_';

/** A secret in the form of Standard Webhooks: 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/** Encrypts a secret for storage; it opens for the same endpoint only. */
export function sealSecret(
  { encryptionKey }: Pick<KernelSettings, 'encryptionKey'>,
  endpointId: string,
  secret: string,
): string {
  return new SecretBox(encryptionKey).seal(secret, purposeOf(endpointId));
}

/** The bytes that sign, out of what is stored. */
export function openSigningKey(
  { encryptionKey }: Pick<KernelSettings, 'encryptionKey'>,
  endpointId: string,
  sealed: string,
): Buffer {
  const secret = new SecretBox(encryptionKey).open(sealed, purposeOf(endpointId));
  return Buffer.from(secret.slice(prefix.length), 'base64');
}

function purposeOf(endpointId: string): string {
  return `notifications.webhook_endpoints ${endpointId}`;
}
