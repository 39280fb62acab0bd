import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Clock } from '../../../shared/values/clock.js';

export interface SessionsToRevoke {
  readonly businessId: string;
  readonly userId: string;
  readonly exceptSessionId?: string | null;
}

const lockUser = 'select from identity.users where business_id = ? and id = ? for update';
const revoke = `
  update identity.sessions set revoked_at = ?
  where business_id = ? and user_id = ? and revoked_at is null and expires_at > ? and id is distinct from ?::uuid
  returning id`;

/**
 * Ends the open sessions of a user, all or all but one, and answers their ids. The user's row is
 * locked first: a session that begins at the same time is either seen here, or sees what changed.
 */
export async function revokeSessions(
  unit: UnitOfWork,
  { businessId, userId, exceptSessionId = null }: SessionsToRevoke,
  clock: Clock,
): Promise<string[]> {
  unit.send(lockUser, [businessId, userId]);
  const now = clock.now();
  const rows = await unit.execute<{ id: string }>(revoke, [now, businessId, userId, now, exceptSessionId]);
  return rows.map(({ id }) => id);
}
