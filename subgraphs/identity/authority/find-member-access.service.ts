import type { Asker } from '../../../shared/access/member-access.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import { decideModule } from '../../../shared/access/rules.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { findBusinessesByIds } from '../businesses/find-businesses.service.js';
import { findUsersByIds, type UserRow } from '../users/find-users.service.js';
import { findEffectivePermissions } from './find-effective-permissions.service.js';

const validKey = `select scopes from identity.api_keys
  where business_id = $1 and id = $2 and revoked_at is null and expires_at > $3`;

/**
 * What a member may do now, or a key in their name: permissions of inactive modules are left out. Undefined when they
 * are deactivated, or the key is void.
 */
export async function findMemberAccess(
  kernel: Kernel,
  businessId: string,
  { userId, apiKeyId }: Asker,
): Promise<PermissionSet | undefined> {
  const [user] = await findUsersByIds(kernel, businessId, [userId]);
  if (user?.status !== 'active') return undefined;
  const usable = await findUsablePermissions(kernel, user);
  if (apiKeyId === null) return new PermissionSet(usable);
  const values = [businessId, apiKeyId, kernel.clock.now()];
  const [key] = await kernel.database.rows<{ scopes: string[] }>(businessId, validKey, values);
  return key && new PermissionSet(usable.filter((id) => key.scopes.includes(id)));
}

async function findUsablePermissions(kernel: Kernel, user: UserRow): Promise<string[]> {
  const [held, [business]] = await Promise.all([
    findEffectivePermissions(kernel, user),
    findBusinessesByIds(kernel, user.businessId, [user.businessId]),
  ]);
  const modules = new Set(business?.activeModules);
  const usable = kernel.catalogue.permissions.filter(
    (permission) => decideModule(permission, { modules }) === true,
  );
  return held.filter((id) => usable.some((permission) => permission.id === id));
}
