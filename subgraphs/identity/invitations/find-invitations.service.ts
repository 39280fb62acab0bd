import { newestFirst, tableReader } from '../../../shared/records/table-reader.js';
import { invitationsTable } from './invitation.rules.js';

/** An invitation as reads return it. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
}

/** The invitations of a business, newest first. */
export const invitations = tableReader<InvitationRow>({
  table: invitationsTable,
  columns: {
    id: 'id',
    email: 'email',
    role: 'role',
    invitedBy: 'invited_by',
    createdAt: 'created_at',
    expiresAt: 'expires_at',
    acceptedAt: 'accepted_at',
    revokedAt: 'revoked_at',
  },
  needs: { status: ['acceptedAt', 'revokedAt', 'expiresAt'] },
  order: newestFirst,
});
