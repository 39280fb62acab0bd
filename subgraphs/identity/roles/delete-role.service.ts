import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict, invalidField, notFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { roleDeleted } from '../events.js';
import { InvitationEntity } from '../invitations/invitation.entity.js';
import { rolesEdit } from '../permissions.js';
import { UserEntity } from '../users/user.entity.js';
import { refuseUnheld } from '../authority/authority.rules.js';
import { isReservedRole } from '../authority/built-in-roles.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { RoleEntity } from '../authority/role.entity.js';
import { rolesTable, snapshotOf } from './role.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';

/**
 * Deletes a role of the business. Throws NOT-FOUND-001, VAL-001 for a built-in one, CONFLICT-001
 * while a member, active or not, or an open invitation has it, AUTH-004 (403) when it holds more than the caller.
 */
export async function deleteRole(kernel: Kernel, caller: Caller, name: string): Promise<string> {
  if (isReservedRole(name)) throw invalidField('name', 'not_allowed', `The role ${name} cannot be deleted.`);
  return writeWithAuthority(kernel, caller, rolesEdit, async (unit, authority) => {
    const { businessId } = caller.actor;
    const role = await unit.entities.findOne(RoleEntity, { businessId, name });
    if (!role) throw new DomainError(notFound, `There is no role ${name} in this business.`);
    refuseUnheld(authority, role.permissions, `delete the role ${name}`);
    const members = await unit.entities.count(UserEntity, { businessId, role: name });
    const invitations = await unit.entities.count(InvitationEntity, {
      businessId,
      role: name,
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { $gt: kernel.clock.now() },
    });
    if (members + invitations > 0) {
      throw new DomainError(
        conflict,
        `${members} members and ${invitations} open invitations have the role ${name}; give them another first.`,
      );
    }
    unit.entities.remove(role);
    unit.record(
      roleDeleted,
      { role: name },
      { table: rolesTable, recordId: businessId, before: snapshotOf(role), after: null },
    );
    return name;
  });
}
