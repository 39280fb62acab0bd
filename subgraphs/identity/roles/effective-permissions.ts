import type { Permission } from '../../../shared/permissions/permission.js';
import { PermissionSet } from '../../../shared/permissions/permission-set.js';
import type { UserRow } from '../users/find-users.service.js';
import { rolePermissions } from './role-permissions.js';

/** Ids of all permissions that the user holds: role and own grants, less own denials; in catalogue order. */
export function effectivePermissions(
  { role, overrides }: Pick<UserRow, 'role' | 'overrides'>,
  catalogue: readonly Permission[],
): string[] {
  const held = new PermissionSet([...(rolePermissions[role] ?? []), ...overrides.grants], overrides.denials);
  return catalogue.filter(({ id }) => held.allows(id)).map(({ id }) => id);
}
