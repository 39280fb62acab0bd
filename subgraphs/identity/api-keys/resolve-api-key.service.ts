import { DomainError } from '../../../shared/errors/domain-error.js';
import { tokenExpired, unauthorized } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { PrincipalRecord } from '../../../shared/access/principal-record.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { equalSecrets } from '../../../shared/values/token.js';
import { findBusinessesByIds } from '../businesses/find-businesses.service.js';
import { businessSuspended } from '../errors.js';
import { findEffectivePermissions } from '../authority/find-effective-permissions.service.js';
import { isStaffPermission } from '../authority/tenant-permissions.rules.js';
import type { PermissionOverrides } from '../users/user.entity.js';
import { isAddressAllowed } from './allowed-addresses.rules.js';
import { recordApiKeyUse } from './record-api-key-use.service.js';

/** What a key claims, read off its text by the gateway. Nothing of it is verified but the form. */
export interface ClaimedApiKey {
  readonly businessId: string;
  readonly keyId: string;
  readonly mode: string;
  /** As `hashToken` makes it. */
  readonly secretHash: string;
}

interface ApiKeyUseRow {
  readonly mode: string;
  readonly secretHash: string;
  /** Null once the overlap is over. */
  readonly previousSecretHash: string | null;
  readonly scopes: string[];
  readonly allowedAddresses: string[];
  readonly isExpired: boolean;
  readonly isRevoked: boolean;
  readonly lastUsedAt: string | null;
  readonly createdBy: string;
  readonly role: string;
  readonly overrides: PermissionOverrides;
  readonly creatorStatus: string;
  readonly businessStatus: string;
}

const byId = `
  select k.mode, k.secret_hash as "secretHash", k.scopes, k.allowed_addresses as "allowedAddresses",
         case when k.previous_secret_until > $3 then k.previous_secret_hash end as "previousSecretHash",
         k.expires_at <= $3 as "isExpired", k.revoked_at is not null as "isRevoked", k.last_used_at as "lastUsedAt",
         k.created_by as "createdBy", u.role, u.permissions as overrides, u.status as "creatorStatus",
         b.status as "businessStatus"
  from identity.api_keys k
  join identity.users u on u.business_id = k.business_id and u.id = k.created_by
  join identity.businesses b on b.business_id = k.business_id
  where k.business_id = $1 and k.id = $2`;

/**
 * What the bearer of a key may do now: its scopes, as far as its maker holds them still. Throws AUTH-004
 * alike for an unknown, wrong or revoked key, a foreign address and a maker who is gone; only whoever
 * has the secret learns that it expired (AUTH-002) or that the business is suspended (AUTH-008).
 */
export async function resolveApiKey(
  kernel: Kernel,
  scope: RequestScope,
  claimed: ClaimedApiKey,
): Promise<PrincipalRecord> {
  const { businessId, keyId } = claimed;
  const values = [businessId, keyId, kernel.clock.now()];
  const [key] = await kernel.database.rows<ApiKeyUseRow>(businessId, byId, values);
  if (
    !key ||
    !isGenuine(key, claimed) ||
    key.isRevoked ||
    !isAddressAllowed(key.allowedAddresses, scope.address)
  )
    throw new DomainError(unauthorized, 'The API key is not valid.');
  if (key.creatorStatus !== 'active') throw new DomainError(unauthorized, 'The API key is not valid.');
  if (key.isExpired) throw new DomainError(tokenExpired, 'The API key is past its end; rotate it.');
  if (key.businessStatus !== 'active')
    throw new DomainError(businessSuspended, `The business is ${key.businessStatus}.`);
  const [held, businesses] = await Promise.all([
    findEffectivePermissions(kernel, { businessId, ...key }),
    findBusinessesByIds(kernel, businessId, [businessId]),
    recordApiKeyUse(
      kernel,
      { ...scope, businessId, userId: key.createdBy, apiKeyId: keyId },
      keyId,
      key.lastUsedAt,
    ),
  ]);
  return {
    kind: 'api_key',
    businessId,
    userId: key.createdBy,
    sessionId: null,
    apiKeyId: keyId,
    role: 'api_key',
    permissions: {
      grants: held.filter((id) => key.scopes.includes(id) && !isStaffPermission(id)),
      denials: [],
    },
    modules: businesses[0]?.activeModules ?? [],
    mfaAtMs: null,
    mustEnrollMfa: false,
  };
}

function isGenuine(key: ApiKeyUseRow, { mode, secretHash }: ClaimedApiKey): boolean {
  const isCurrent = equalSecrets(key.secretHash, secretHash);
  const isPrevious = key.previousSecretHash !== null && equalSecrets(key.previousSecretHash, secretHash);
  // The secret before a rotation may be of a key that was made as a test key.
  return (isCurrent && key.mode === mode) || isPrevious;
}
