import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Clock } from '../../../shared/values/clock.js';
import type { UserEntity } from '../users/user.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationsTable, snapshotOf } from './invitation.rules.js';

/** Withdraws the open invitations of a member who leaves. */
export async function withdrawInvitationsOf(
  unit: UnitOfWork,
  { businessId, id: invitedBy }: UserEntity,
  clock: Clock,
): Promise<void> {
  const open = { businessId, invitedBy, acceptedAt: null, revokedAt: null };
  for (const invitation of await unit.entities.find(InvitationEntity, open)) {
    const before = snapshotOf(invitation);
    invitation.revokedAt = clock.now();
    const after = snapshotOf(invitation);
    unit.audit('invitation.revoked', { table: invitationsTable, recordId: invitation.id, before, after });
  }
}
