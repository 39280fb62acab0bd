import type { Kernel } from '../../../shared/kernel/kernel.js';
import { usersEdit } from '../permissions.js';
import { refuseGreater } from '../authority/authority.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import { findMember } from './find-member.store.js';
import { recordUserChange } from './record-user-change.service.js';
import { snapshotOf } from '../users/user.rules.js';

/** Lets a deactivated member sign in again. Throws NOT-FOUND-001, AUTH-004 (403) when they hold more than the caller. */
export async function reactivateUser(kernel: Kernel, caller: Caller, id: string): Promise<void> {
  await writeWithAuthority(kernel, caller, usersEdit, async (unit, authority) => {
    const user = await findMember(unit, caller.actor.businessId, id);
    refuseGreater(authority, user);
    const before = snapshotOf(user);
    user.status = 'active';
    recordUserChange(unit, user, before, kernel.clock.now());
  });
}
