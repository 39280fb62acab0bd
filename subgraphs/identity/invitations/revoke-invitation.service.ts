import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict, recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { usersInvite } from '../permissions.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationsTable, snapshotOf } from './invitation.rules.js';

/** Withdraws an invitation: its link is void. Throws NOT-FOUND-001, CONFLICT-001 when the person has joined. */
export async function revokeInvitation(kernel: Kernel, caller: Caller, id: string): Promise<void> {
  const { businessId } = caller.actor;
  await writeWithAuthority(kernel, caller, usersInvite, async (unit) => {
    const invitation = await unit.entities.findOne(InvitationEntity, { businessId, id });
    if (!invitation) throw recordNotFound('invitation', id);
    if (invitation.acceptedAt) {
      throw new DomainError(conflict, `${invitation.email} has joined; deactivate the member instead.`);
    }
    if (invitation.revokedAt) return;
    const before = snapshotOf(invitation);
    invitation.revokedAt = kernel.clock.now();
    const change = { table: invitationsTable, recordId: id, before, after: snapshotOf(invitation) };
    unit.audit('invitation.revoked', change);
  });
}
