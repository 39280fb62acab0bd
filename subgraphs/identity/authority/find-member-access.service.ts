import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { Asker } from '../../../shared/access/member-access.js';
import { findUsersByIds } from '../users/find-users.service.js';
import { findEffectivePermissions } from './find-effective-permissions.service.js';

const validKey = `select scopes from identity.api_keys
  where business_id = $1 and id = $2 and revoked_at is null and expires_at > $3`;

/** What a member may do now, or a key in their name; undefined when they are deactivated, or the key is void. */
export async function findMemberAccess(
  kernel: Kernel,
  businessId: string,
  { userId, apiKeyId }: Asker,
): Promise<PermissionSet | undefined> {
  const [user] = await findUsersByIds(kernel, businessId, [userId]);
  if (user?.status !== 'active') return undefined;
  const held = await findEffectivePermissions(kernel, user);
  if (apiKeyId === null) return new PermissionSet(held);
  const values = [businessId, apiKeyId, kernel.clock.now()];
  const [key] = await kernel.database.rows<{ scopes: string[] }>(businessId, validKey, values);
  return key && new PermissionSet(held.filter((id) => key.scopes.includes(id)));
}
