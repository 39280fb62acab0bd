import { migration } from '../migration.js';

/** So that the relay knows whom an event concerns without reading it. Absent in entries of processes from before. */
export const typesInTheOutbox = migration(
  'kernel/055-types-in-the-outbox',
  'alter table kernel.outbox add column event_type text;',
);
