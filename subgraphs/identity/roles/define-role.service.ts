import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict, invalidField } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { roleDefined } from '../events.js';
import { rolesEdit } from '../permissions.js';
import { refuseUnheld } from '../authority/authority.rules.js';
import { isReservedRole } from '../authority/built-in-roles.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { RoleEntity } from '../authority/role.entity.js';
import type { DefineRoleInput } from './role.input.js';
import { rolesTable, snapshotOf } from './role.rules.js';
import { readPatterns } from '../authority/tenant-permissions.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';

const mostRoles = 100;

/**
 * Makes a role or changes what it stands for; members who have it feel it within a second. Throws
 * VAL-001 for a reserved name or an unknown permission, AUTH-004 (403) for permissions that the
 * caller does not hold, be they in the new role or in the old, CONFLICT-001 beyond a hundred roles.
 */
export async function defineRole(
  kernel: Kernel,
  caller: Caller,
  { name, description, permissions }: DefineRoleInput,
): Promise<RoleEntity> {
  if (isReservedRole(name)) throw invalidField('name', 'not_allowed', `The name ${name} is reserved.`);
  const patterns = readPatterns('permissions', permissions, kernel.catalogue.permissions);
  return writeWithAuthority(kernel, caller, rolesEdit, async (unit, authority) => {
    const { businessId } = caller.actor;
    const now = kernel.clock.now();
    const existing = await unit.entities.findOne(RoleEntity, { businessId, name });
    const before = existing && snapshotOf(existing);
    refuseUnheld(authority, [...patterns, ...(existing?.permissions ?? [])], `define the role ${name}`);
    if (!existing && authority.customRoles.size >= mostRoles) {
      throw new DomainError(conflict, `A business can define ${mostRoles} roles; delete one first.`);
    }
    const role =
      existing ??
      unit.entities.create(RoleEntity, {
        businessId,
        name,
        description,
        permissions: patterns,
        createdAt: now,
        updatedAt: now,
      });
    Object.assign(role, { description, permissions: patterns });
    const after = snapshotOf(role);
    if (JSON.stringify(before) === JSON.stringify(after)) return role;
    role.updatedAt = now;
    unit.record(
      roleDefined,
      { role: name, permissions: patterns },
      { table: rolesTable, recordId: businessId, before, after },
    );
    return role;
  });
}
