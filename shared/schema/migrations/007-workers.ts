import { platformTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** Who works off jobs, and when each was last known to live: what a dead one held is given back. */
export const workers = migration(
  'kernel/007-workers',
  `
  create table kernel.workers (
    worker_id text primary key,
    seen_at timestamptz not null
  );
  ${platformTable('kernel.workers', ['select', 'insert', 'update', 'delete'])}
  `,
);
