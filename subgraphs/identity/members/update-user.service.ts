import { DomainError } from '../../../shared/errors/domain-error.js';
import { forbidden } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Permission } from '../../../shared/access/permission.js';
import { usersEdit } from '../permissions.js';
import { refuseGreater, refuseRole, refuseUnheld, type Authority } from '../authority/authority.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { effectivePermissions } from '../authority/effective-permissions.rules.js';
import { readPatterns } from '../authority/tenant-permissions.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import { findMember } from './find-member.store.js';
import { ensureOwnerRemains } from './ensure-owner-remains.rules.js';
import { recordUserChange } from './record-user-change.service.js';
import type { PermissionOverrides, UserEntity } from '../users/user.entity.js';
import type { UpdateUserInput } from './user.input.js';
import { snapshotOf } from '../users/user.rules.js';

/**
 * Changes a member's name, role, grants and denials. Throws NOT-FOUND-001; VAL-001 for an unknown
 * role or permission; AUTH-004 (403) when the member holds more than the caller, would get what the
 * caller does not hold, or is the caller and would rise; CONFLICT-001 for the role of the last owner.
 */
export async function updateUser(kernel: Kernel, caller: Caller, input: UpdateUserInput): Promise<void> {
  const overrides = readOverrides(input, kernel.catalogue.permissions);
  await writeWithAuthority(kernel, caller, usersEdit, async (unit, authority, business) => {
    const user = await findMember(unit, caller.actor.businessId, input.id);
    refuseGreater(authority, user);
    const before = snapshotOf(user);
    const next = {
      name: input.name ?? user.name,
      role: input.role ?? user.role,
      permissions: { ...user.permissions, ...overrides },
    };
    refuseGifts(authority, user, next);
    if (user.id === authority.userId) refuseOwnRise(user.permissions, next.permissions);
    Object.assign(user, next);
    await ensureOwnerRemains(unit, authority, business, user, before);
    recordUserChange(unit, user, before, kernel.clock.now());
  });
}

function readOverrides(
  { grants, denials }: UpdateUserInput,
  catalogue: readonly Permission[],
): Partial<PermissionOverrides> {
  return {
    ...(grants && { grants: readPatterns('grants', grants, catalogue) }),
    ...(denials && { denials: readPatterns('denials', denials, catalogue) }),
  };
}

/** A role, a grant, and all that a change makes the member hold, must be the authority's own to give. */
function refuseGifts(
  authority: Authority,
  user: UserEntity,
  next: Pick<UserEntity, 'role' | 'permissions'>,
): void {
  const { customRoles, catalogue } = authority;
  if (next.role !== user.role) refuseRole(authority, next.role);
  refuseUnheld(authority, added(user.permissions.grants, next.permissions.grants), 'grant this');
  const held = ({ role, permissions: overrides }: typeof next) =>
    effectivePermissions({ role, overrides }, customRoles, catalogue);
  refuseUnheld(authority, added(held(user), held(next)), 'lift this denial');
}

/** Also what would only take effect with a later role: whoever changes themselves can only step down. */
function refuseOwnRise(before: PermissionOverrides, after: PermissionOverrides): void {
  if (added(before.grants, after.grants).length + added(after.denials, before.denials).length === 0) return;
  throw new DomainError(
    forbidden,
    'You cannot give yourself grants or lift your own denials; ask a colleague.',
  );
}

function added(before: readonly string[], after: readonly string[]): string[] {
  return after.filter((pattern) => !before.includes(pattern));
}
