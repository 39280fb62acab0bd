import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';
import type { Principal } from '../../../shared/access/principal.js';

/** A session as reads return it. */
export interface SessionRow {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly createdAt: string;
}

const newestFirst = 'created_at:desc';

/** A page of the caller's own open sessions, newest first. Throws PAGE-001 for a bad cursor. */
export async function findSessions(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  { businessId, userId, sessionId }: Principal,
  { first, after }: PageArguments,
): Promise<Page<SessionRow>> {
  const now = clock.now();
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .add('user_id = ?', userId)
    .add('revoked_at is null and expires_at > ? and idle_expires_at > ?', now, now);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select id, coalesce(id = ${where.value(sessionId)}::uuid, false) as "isCurrent", methods, address,
      user_agent as "userAgent", created_at as "createdAt", last_used_at as "lastUsedAt",
      idle_expires_at as "idleExpiresAt", expires_at as "expiresAt"
    from identity.sessions where ${where} order by created_at desc, id desc ${pageLimit(first, where)}`;
  const rows = await database.rows<SessionRow>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ createdAt, id }) => ({ value: createdAt, id }));
}
