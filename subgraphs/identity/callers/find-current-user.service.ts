import type { Kernel } from '../../../shared/kernel/kernel.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Principal } from '../../../shared/access/principal.js';
import { businessSuspended, sessionRevoked } from '../errors.js';
import type { UserRow } from '../users/find-users.service.js';

/** The caller and what counts of their session. */
export interface CurrentUserRow extends UserRow {
  readonly sessionId: string;
  readonly businessStatus: string;
  readonly isSessionOpen: boolean;
  /** When the session last proved the second factor; ISO 8601. */
  readonly mfaAt: string | null;
  readonly hasSecondFactor: boolean;
}

const bySession = `
  select s.id as "sessionId", u.id, u.business_id as "businessId", u.name, u.email, u.role, u.permissions as overrides, u.status,
         u.last_login_at as "lastLoginAt", u.created_at as "createdAt", b.status as "businessStatus",
         (s.revoked_at is null and s.expires_at > $3) as "isSessionOpen", s.mfa_at as "mfaAt",
         exists (select from identity.mfa_factors f where f.business_id = $1 and f.user_id = u.id
                 and f.confirmed_at is not null) as "hasSecondFactor"
  from identity.users u
  join identity.businesses b on b.business_id = u.business_id
  join identity.sessions s on s.business_id = u.business_id and s.user_id = u.id
  where u.business_id = $1 and s.id = any($2::uuid[])`;

/** A session and whose it is said to be. */
export type ClaimedSession = Pick<Principal, 'userId' | 'sessionId'>;

/** The caller, as the database has them now. Throws as `admit` does. */
export async function findCurrentUser(
  kernel: Pick<Kernel, 'database' | 'clock'>,
  { businessId, ...claimed }: Principal,
): Promise<CurrentUserRow> {
  const users = await findUsersOfSessions(kernel, businessId, [claimed]);
  return admit(users.get(claimed.sessionId!), claimed);
}

/** By session, those of which the database knows, open or not. */
export async function findUsersOfSessions(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  businessId: string,
  sessions: readonly ClaimedSession[],
): Promise<Map<string, CurrentUserRow>> {
  const ids = sessions.map(({ sessionId }) => sessionId);
  const rows = await database.rows<CurrentUserRow>(businessId, bySession, [businessId, ids, clock.now()]);
  return new Map(rows.map((row) => [row.sessionId, row]));
}

/**
 * The user, when they may still enter. Throws AUTH-006 when the session was ended or the user
 * deactivated, AUTH-008 when the business is not active.
 */
export function admit(user: CurrentUserRow | undefined, { userId }: ClaimedSession): CurrentUserRow {
  if (!user?.isSessionOpen || user.id !== userId || user.status !== 'active') {
    throw new DomainError(sessionRevoked, 'The session was ended; sign in again.');
  }
  if (user.businessStatus !== 'active') {
    throw new DomainError(businessSuspended, `The business is ${user.businessStatus}.`);
  }
  return user;
}
