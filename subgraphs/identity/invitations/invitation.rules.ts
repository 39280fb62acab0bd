import { toIsoTimestamp } from '../../../shared/values/iso-timestamp.js';
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

interface Moments {
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
  readonly expiresAt: string;
}

/** What became of an invitation by this moment; one that was used or withdrawn does not expire. */
export function invitationStatus(
  { acceptedAt, revokedAt, expiresAt }: Moments,
  now: Date,
): 'accepted' | 'revoked' | 'expired' | 'pending' {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return toIsoTimestamp(expiresAt) <= now.toISOString() ? 'expired' : 'pending';
}
