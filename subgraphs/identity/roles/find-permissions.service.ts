import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Principal } from '../../../shared/access/principal.js';
import { isStaffRole } from '../authority/is-staff-role.rules.js';
import type { Permission } from './role.type.js';
import { isStaffPermission } from '../authority/tenant-permissions.rules.js';

/** The catalogue as the caller's business can use it; `admin.` permissions are shown to platform staff only. */
export function findPermissions(
  { catalogue }: Pick<Kernel, 'catalogue'>,
  { role, permissions }: Pick<Principal, 'role' | 'permissions'>,
): Permission[] {
  return catalogue.permissions
    .filter(({ id }) => isStaffRole(role) || !isStaffPermission(id))
    .map(({ id, description }) => ({ id, description, isHeld: permissions.allows(id) }));
}
