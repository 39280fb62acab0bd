import { migration } from '../../../shared/schema/migration.js';

/** What was noted in haste can be put right; the audit trail keeps what it was. */
export const changedInteractions = migration(
  'crm/014-changed-interactions',
  `
  alter table crm.interactions
    add column version integer not null default 1,
    add column updated_at timestamptz(3) not null default now();
  alter table crm.interactions no force row level security;
  update crm.interactions set updated_at = created_at;
  alter table crm.interactions force row level security;
  create index interactions_by_type on crm.interactions (business_id, type, created_at, id);
  grant update on crm.interactions to braiflow_app;
  `,
);
