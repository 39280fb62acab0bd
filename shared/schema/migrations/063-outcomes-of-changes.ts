import { migration } from '../migration.js';

/** What a change resulted in, sealed, until the answer that is made of it is there: a process may end in between. */
export const outcomesOfChanges = migration(
  'kernel/063-outcomes-of-changes',
  'alter table kernel.idempotency_keys add column outcome text',
);
