import type { Permission } from '../../../shared/access/permission.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { UserRow } from '../users/find-users.service.js';
import { isStaffRole } from './is-staff-role.rules.js';
import { rolePermissions } from './role-permissions.rules.js';
import { isStaffPermission } from './tenant-permissions.rules.js';

/** What the roles of one business stand for, by name: those that it defined. */
export type CustomRoles = ReadonlyMap<string, readonly string[]>;

/** The patterns of a role, built in or defined by the business; none for a name that is neither. */
export function patternsOf(role: string, customRoles: CustomRoles): readonly string[] {
  return Object.hasOwn(rolePermissions, role) ? rolePermissions[role]! : (customRoles.get(role) ?? []);
}

/**
 * Ids of all permissions that the user holds: role and own grants, less own denials; in catalogue
 * order. Only platform staff hold `admin.` permissions, whatever a grant says.
 */
export function effectivePermissions(
  { role, overrides }: Pick<UserRow, 'role' | 'overrides'>,
  customRoles: CustomRoles,
  catalogue: readonly Permission[],
): string[] {
  const held = new PermissionSet([...patternsOf(role, customRoles), ...overrides.grants], overrides.denials);
  const isStaff = isStaffRole(role);
  return catalogue.map(({ id }) => id).filter((id) => held.allows(id) && (isStaff || !isStaffPermission(id)));
}
