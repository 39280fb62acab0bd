import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Principal } from '../../../shared/access/principal.js';
import { builtInRolesOf, type BuiltInRole } from '../authority/built-in-roles.rules.js';
import { findRoles } from '../authority/find-roles.service.js';
import { isStaffRole } from '../authority/is-staff-role.rules.js';
import type { Role } from './role.type.js';
import { coveredBy } from '../authority/tenant-permissions.rules.js';

/** The roles that members of the caller's business can have: the built-in ones, then its own by name. */
export async function listRoles(
  kernel: Kernel,
  { businessId, role }: Pick<Principal, 'businessId' | 'role'>,
): Promise<Role[]> {
  const builtIn = builtInRolesOf({ isPlatform: isStaffRole(role) });
  const own = await findRoles(kernel, businessId);
  return [
    ...builtIn.map((each) => toRole(each, true, kernel)),
    ...own.map((each) => toRole(each, false, kernel)),
  ];
}

/** A role as clients see it. */
export function toRole(
  { name, description, permissions }: BuiltInRole,
  isBuiltIn: boolean,
  { catalogue }: Pick<Kernel, 'catalogue'>,
): Role {
  return {
    name,
    description,
    isBuiltIn,
    patterns: [...permissions],
    permissions: coveredBy(permissions, catalogue.permissions),
  };
}
