import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { composeApiKey } from '../../../shared/access/api-key.js';
import { hashToken, newToken } from '../../../shared/values/token.js';
import { apiKeyRotated } from '../events.js';
import { apiKeysEdit } from '../permissions.js';
import { refuseUnheld } from '../authority/authority.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import type { RotateApiKeyInput } from './api-key.input.js';
import { apiKeysTable, snapshotOf } from './api-key.rules.js';
import type { NewApiKey } from './create-api-key.service.js';
import { findApiKey } from './find-api-key.store.js';
import { readExpiry } from './key-expiry.rules.js';

const overlapMs = 24 * 60 * 60_000;

/**
 * Gives a key a new secret and a new end. The old secret works for another 24 hours; one that was
 * replaced before is void at once. Throws NOT-FOUND-001, CONFLICT-001 for a revoked key, and AUTH-004
 * when the key has a scope that the caller, who gets to see its secret, does not hold.
 */
export async function rotateApiKey(
  kernel: Kernel,
  caller: Caller,
  { id, expiresAt }: RotateApiKeyInput,
): Promise<NewApiKey> {
  const now = kernel.clock.now();
  const secret = newToken();
  const end = readExpiry(expiresAt, now);
  return writeWithAuthority(kernel, caller, apiKeysEdit, async (unit, authority) => {
    const { businessId } = caller.actor;
    const apiKey = await findApiKey(unit, businessId, id);
    if (apiKey.revokedAt) throw new DomainError(conflict, `The API key ${id} is revoked; make a new one.`);
    refuseUnheld(authority, apiKey.scopes, 'rotate this key');
    const before = snapshotOf(apiKey).audit;
    keepForOverlap(apiKey, now);
    apiKey.mode = 'live';
    apiKey.secretHash = hashToken(secret);
    apiKey.expiresAt = end;
    const { event, audit } = snapshotOf(apiKey);
    unit.record(apiKeyRotated, event, { table: apiKeysTable, recordId: id, before, after: audit });
    return { apiKey, secret: composeApiKey({ mode: 'live', businessId, keyId: id, secret }) };
  });
}

/** The old secret stays good for the overlap, but not beyond the end that the key had. */
function keepForOverlap(apiKey: ApiKeyEntity, now: Date): void {
  const endMs = Math.min(now.getTime() + overlapMs, apiKey.expiresAt.getTime());
  const isGood = endMs > now.getTime();
  apiKey.previousSecretHash = isGood ? apiKey.secretHash : null;
  apiKey.previousSecretUntil = isGood ? new Date(endMs) : null;
}
