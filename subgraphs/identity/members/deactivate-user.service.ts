import type { Kernel } from '../../../shared/kernel/kernel.js';
import { withdrawInvitationsOf } from '../invitations/withdraw-invitations.service.js';
import { usersEdit } from '../permissions.js';
import { refuseGreater } from '../authority/authority.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import { voidResets } from '../passwords/void-resets.service.js';
import { revokeSessions } from '../sessions/revoke-sessions.service.js';
import { findMember } from './find-member.store.js';
import { ensureOwnerRemains } from './ensure-owner-remains.rules.js';
import { recordUserChange } from './record-user-change.service.js';
import { snapshotOf } from '../users/user.rules.js';

/**
 * Shuts a member out: ends their sessions, voids links to a new password and withdraws the invitations that they
 * sent. Their records stay. Throws NOT-FOUND-001, AUTH-004 (403) when they hold more than the caller, CONFLICT-001 for the last owner.
 */
export async function deactivateUser(kernel: Kernel, caller: Caller, id: string): Promise<void> {
  const { businessId } = caller.actor;
  await writeWithAuthority(kernel, caller, usersEdit, async (unit, authority, business) => {
    const user = await findMember(unit, businessId, id);
    refuseGreater(authority, user);
    const before = snapshotOf(user);
    user.status = 'deactivated';
    await ensureOwnerRemains(unit, authority, business, user, before);
    if (!recordUserChange(unit, user, before, kernel.clock.now())) return;
    await unit.entities.flush();
    await revokeSessions(unit, { businessId, userId: id }, kernel.clock);
    await voidResets(unit, { businessId, userId: id }, kernel.clock.now());
    await withdrawInvitationsOf(unit, user, kernel.clock);
  });
}
