import type { InvitationEntity } from './invitation.entity.js';

export const invitationsTable = 'identity.invitations';

/** An invitation as audit rows carry it; its token is left out. */
export function snapshotOf({ email, role, invitedBy, expiresAt, acceptedAt, revokedAt }: InvitationEntity) {
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return {
    email,
    role,
    invitedBy,
    expiresAt: iso(expiresAt),
    acceptedAt: iso(acceptedAt),
    revokedAt: iso(revokedAt),
  };
}
