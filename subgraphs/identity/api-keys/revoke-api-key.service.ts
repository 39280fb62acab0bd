import type { Kernel } from '../../../shared/kernel/kernel.js';
import { apiKeyRevoked } from '../events.js';
import { apiKeysEdit } from '../permissions.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import { apiKeysTable, snapshotOf } from './api-key.rules.js';
import { findApiKey } from './find-api-key.store.js';

/** Ends a key for good, all its secrets included. A revoked key stays as it is. Throws NOT-FOUND-001. */
export async function revokeApiKey(kernel: Kernel, caller: Caller, id: string): Promise<ApiKeyEntity> {
  return writeWithAuthority(kernel, caller, apiKeysEdit, async (unit) => {
    const apiKey = await findApiKey(unit, caller.actor.businessId, id);
    if (apiKey.revokedAt) return apiKey;
    const before = snapshotOf(apiKey).audit;
    apiKey.revokedAt = kernel.clock.now();
    apiKey.previousSecretHash = apiKey.previousSecretUntil = null;
    const { event, audit } = snapshotOf(apiKey);
    unit.record(apiKeyRevoked, event, { table: apiKeysTable, recordId: id, before, after: audit });
    return apiKey;
  });
}
