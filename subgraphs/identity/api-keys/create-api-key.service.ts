import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { composeApiKey } from '../../../shared/access/api-key.js';
import { hashToken, newToken } from '../../../shared/values/token.js';
import { apiKeyCreated } from '../events.js';
import { apiKeysEdit } from '../permissions.js';
import { refuseUnheld } from '../authority/authority.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import { readAddresses } from './allowed-addresses.rules.js';
import { ApiKeyEntity } from './api-key.entity.js';
import type { CreateApiKeyInput } from './api-key.input.js';
import { apiKeysTable, snapshotOf } from './api-key.rules.js';
import { readExpiry } from './key-expiry.rules.js';
import { readScopes } from './read-scopes.rules.js';

/** A key, and the text that a program sends; nobody can see that again. */
export interface NewApiKey {
  readonly apiKey: ApiKeyEntity;
  readonly secret: string;
}

const mostKeys = 100;

/**
 * Makes a key. Throws VAL-001 for unknown scopes, AUTH-004 for scopes that the caller does not hold,
 * CONFLICT-001 beyond a hundred keys.
 */
export async function createApiKey(
  kernel: Kernel,
  caller: Caller,
  { name, scopes, allowedAddresses, expiresAt }: CreateApiKeyInput,
): Promise<NewApiKey> {
  const createdAt = kernel.clock.now();
  const { businessId, userId: createdBy } = caller.actor;
  const id = kernel.ids.next();
  const mode = 'live' as const;
  const secret = newToken();
  const wanted = {
    name,
    mode,
    scopes: readScopes(scopes, kernel.catalogue.permissions),
    allowedAddresses: readAddresses(allowedAddresses ?? []),
    expiresAt: readExpiry(expiresAt, createdAt),
  };
  return writeWithAuthority(kernel, caller, apiKeysEdit, async (unit, authority) => {
    refuseUnheld(authority, wanted.scopes, 'give a key these scopes');
    if ((await unit.entities.count(ApiKeyEntity, { businessId, revokedAt: null })) >= mostKeys)
      throw new DomainError(conflict, `A business can have ${mostKeys} API keys; revoke one first.`);
    const apiKey = unit.entities.create(ApiKeyEntity, {
      ...wanted,
      businessId,
      id,
      secretHash: hashToken(secret),
      createdBy,
      createdAt,
    });
    const { event, audit } = snapshotOf(apiKey);
    unit.record(apiKeyCreated, event, { table: apiKeysTable, recordId: id, before: null, after: audit });
    return { apiKey, secret: composeApiKey({ mode, businessId, keyId: id, secret }) };
  });
}
