import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict, recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { userInvited } from '../events.js';
import { usersInvite } from '../permissions.js';
import { refuseRole } from '../authority/authority.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import { invitations } from './find-invitations.service.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationsTable, snapshotOf } from './invitation.rules.js';
import { withinMailLimits } from './invitation.limits.js';
import { beginTerm } from './invitation-term.rules.js';
import { sendInvitation } from './send-invitation.job.js';

/**
 * Sends an open or expired invitation again, with a new link for another seven days; the link before
 * is void. The caller answers for it from now on. Throws NOT-FOUND-001, CONFLICT-001 when it was used
 * or withdrawn, AUTH-004 (403) for a role that holds more than the caller, AUTH-007 for too many mails.
 */
export async function resendInvitation(kernel: Kernel, caller: Caller, id: string): Promise<void> {
  const { businessId, userId } = caller.actor;
  const [invitation] = await invitations.byIds(kernel, businessId, [id]);
  if (!invitation) throw recordNotFound('invitation', id);
  await withinMailLimits(kernel, businessId, invitation.email, () =>
    writeWithAuthority(kernel, caller, usersInvite, async (unit, authority) => {
      const invitation = await unit.entities.findOneOrFail(InvitationEntity, { businessId, id });
      const { email, role } = invitation;
      refuseRole(authority, role);
      if (invitation.acceptedAt || invitation.revokedAt) {
        throw new DomainError(conflict, `The invitation of ${email} was used or withdrawn; make a new one.`);
      }
      const before = snapshotOf(invitation);
      Object.assign(invitation, {
        ...beginTerm(kernel, businessId, id, kernel.clock.now()),
        invitedBy: userId,
      });
      unit.record(
        userInvited,
        { invitation_id: id, email, role },
        { table: invitationsTable, recordId: id, before, after: snapshotOf(invitation) },
      );
      const expiresAtMs = invitation.expiresAt.getTime();
      unit.enqueue(sendInvitation, { businessId, invitationId: id, expiresAtMs });
    }),
  );
}
