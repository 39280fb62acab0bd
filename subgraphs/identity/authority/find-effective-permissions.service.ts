import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserRow } from '../users/find-users.service.js';
import { isReservedRole } from './built-in-roles.rules.js';
import { effectivePermissions, type CustomRoles } from './effective-permissions.rules.js';
import { rolesByName, toCustomRoles } from './find-roles.service.js';

/** Ids of all permissions that the user holds now, the roles of the business included; in catalogue order. */
export async function findEffectivePermissions(
  kernel: Kernel,
  user: Pick<UserRow, 'businessId' | 'role' | 'overrides'>,
): Promise<string[]> {
  return effectivePermissions(user, await findRoleOf(kernel, user), kernel.catalogue.permissions);
}

/** What the user's role stands for where the business defined it; nothing is read for a built-in one. */
export async function findRoleOf(
  kernel: Kernel,
  { businessId, role }: Pick<UserRow, 'businessId' | 'role'>,
): Promise<CustomRoles> {
  if (isReservedRole(role)) return new Map();
  return toCustomRoles([...(await rolesByName.load(kernel, businessId, [role])).values()]);
}
