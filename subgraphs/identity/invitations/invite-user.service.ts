import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { readAccountEmail } from '../../../shared/values/email.js';
import { userInvited } from '../events.js';
import { usersInvite } from '../permissions.js';
import { refuseRole } from '../authority/authority.rules.js';
import type { Caller } from '../authority/caller.rules.js';
import { writeWithAuthority } from '../authority/write-with-authority.service.js';
import { UserEntity } from '../users/user.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import type { InviteUserInput } from './invitation.input.js';
import { invitationsTable, snapshotOf } from './invitation.rules.js';
import { withinMailLimits } from './invitation.limits.js';
import { beginTerm } from './invitation-term.rules.js';
import { sendInvitation } from './send-invitation.job.js';

/**
 * Invites a person by mail; the link works once, for seven days. An e-mail that has an account with
 * another business is invited like any other, so the inviter learns nothing. Throws VAL-001,
 * CONFLICT-001 for a member or an invitation that is open, AUTH-004 (403) for a role that holds more
 * than the caller, AUTH-007 for too many mails. Answers the invitation's id.
 */
export async function inviteUser(kernel: Kernel, caller: Caller, input: InviteUserInput): Promise<string> {
  const { businessId, userId } = caller.actor;
  const email = readAccountEmail(input.email);
  return withinMailLimits(kernel, businessId, email, () =>
    writeWithAuthority(kernel, caller, usersInvite, async (unit, authority) => {
      refuseRole(authority, input.role);
      await refuseKnown(kernel, unit, businessId, email);
      const id = kernel.ids.next();
      const now = kernel.clock.now();
      const invitation = unit.entities.create(InvitationEntity, {
        businessId,
        id,
        email,
        role: input.role,
        ...beginTerm(kernel, businessId, id, now),
        invitedBy: userId,
        createdAt: now,
      });
      unit.record(
        userInvited,
        { invitation_id: id, email, role: input.role },
        { table: invitationsTable, recordId: id, before: null, after: snapshotOf(invitation) },
      );
      const expiresAtMs = invitation.expiresAt.getTime();
      unit.enqueue(sendInvitation, { businessId, invitationId: id, expiresAtMs });
      return id;
    }),
  );
}

async function refuseKnown(
  { clock }: Kernel,
  { entities }: UnitOfWork,
  businessId: string,
  email: string,
): Promise<void> {
  if (await entities.count(UserEntity, { businessId, email })) {
    throw new DomainError(conflict, `${email} is a member of the business already.`);
  }
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { $gt: clock.now() } };
  if (await entities.count(InvitationEntity, { businessId, email, ...open })) {
    throw new DomainError(conflict, `${email} has an open invitation; send it again, or withdraw it first.`);
  }
}
