import type { ApiKeyEntity } from './api-key.entity.js';

export const apiKeysTable = 'identity.api_keys';

/** A key as its events and audit rows show it: nothing of its secret. */
export function snapshotOf({ id, name, scopes, ...key }: ApiKeyEntity) {
  const { allowedAddresses, expiresAt, previousSecretUntil, revokedAt } = key;
  return {
    event: { api_key_id: id, name, scopes },
    audit: { name, scopes, allowedAddresses, expiresAt, previousSecretUntil, revokedAt },
  };
}
