import { tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** The outbox: a change and its event commit together or not at all. Source: master specification §2.1. */
export const eventLog = migration(
  'kernel/001-event-log',
  `
  create table kernel.event_log (
    business_id uuid not null,
    event_id uuid not null,
    event_type text not null,
    version integer not null,
    user_id uuid,
    record_id uuid not null,
    payload jsonb not null,
    request_id text not null,
    created_at timestamptz(3) not null,
    primary key (business_id, event_id)
  );
  create index event_log_by_record on kernel.event_log (business_id, record_id, event_id);
  ${tenantTable('kernel.event_log', ['select', 'insert'])}
  `,
);
