import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Page } from '../../../shared/records/connection.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { newestFirst, tableReader, type TablePage } from '../../../shared/records/table-reader.js';
import type { Principal } from '../../../shared/access/principal.js';

/** A session as reads return it. */
export interface SessionRow {
  readonly id: string;
  readonly methods: string[];
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly idleExpiresAt: string;
  readonly expiresAt: string;
}

const sessions = tableReader<SessionRow>({
  table: 'identity.sessions',
  columns: {
    id: 'id',
    methods: 'methods',
    address: 'address',
    userAgent: 'user_agent',
    createdAt: 'created_at',
    lastUsedAt: 'last_used_at',
    idleExpiresAt: 'idle_expires_at',
    expiresAt: 'expires_at',
  },
  order: newestFirst,
});

/**
 * A page of the caller's own open sessions, newest first; only the columns that `fields` need. Throws PAGE-001 for a bad
 * cursor.
 */
export async function findSessions(
  kernel: Pick<Kernel, 'database' | 'clock'>,
  { businessId, userId }: Principal,
  { first, after }: PageArguments,
  fields?: ReadonlySet<string>,
): Promise<Page<SessionRow>> {
  const now = kernel.clock.now();
  const narrow: TablePage['narrow'] = (where) =>
    where
      .add('user_id = ?', userId)
      .add('revoked_at is null and expires_at > ? and idle_expires_at > ?', now, now);
  return sessions.page(kernel, businessId, { first, after, narrow }, fields);
}
