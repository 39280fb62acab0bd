import { applicationRole } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

/** Sessions are deleted some time after their end; their refresh tokens go with them, by the foreign key. */
export const sessionRetention = migration(
  'identity/007-session-retention',
  `
  create index sessions_by_end on identity.sessions
    (business_id, (least(revoked_at, idle_expires_at, expires_at)));
  grant delete on identity.sessions to ${applicationRole};
  `,
);
