import { DomainError } from '../../../shared/errors/domain-error.js';
import { unauthorized } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Principal } from '../../../shared/access/principal.js';
import { apiKeys } from '../api-keys/find-api-keys.service.js';
import { findCurrentUser } from './find-current-user.service.js';

const nobodyElse = { userId: null, apiKeyId: null, email: null, role: null, expiresAt: null };

/** Who sends the request. Throws what `findCurrentUser` does, AUTH-004 for a key that is gone. */
export async function findCaller(kernel: Kernel, principal: Principal) {
  const { kind, businessId, apiKeyId } = principal;
  const permissions = kernel.catalogue.permissions
    .map(({ id }) => id)
    .filter((id) => principal.permissions.allows(id));
  if (apiKeyId === null) {
    const { id, name, email, role } = await findCurrentUser(kernel, principal);
    return { ...nobodyElse, kind, businessId, userId: id, name, email, role, permissions };
  }
  const [key] = await apiKeys.byIds(kernel, businessId, [apiKeyId]);
  if (!key) throw new DomainError(unauthorized, 'The API key is not valid.');
  const { name, expiresAt } = key;
  return { ...nobodyElse, kind, businessId, apiKeyId, name, expiresAt, permissions };
}
