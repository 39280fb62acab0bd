import { platformTable, tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/**
 * Order for what was committed without any: writers only append, so they never wait for each other;
 * the relay gives each business's events their sequence afterwards, in the order of insertion.
 */
export const eventSequence = migration(
  'kernel/005-event-sequence',
  `
  alter table kernel.event_log add column previous_attributes jsonb;

  create table kernel.event_sequence (
    business_id uuid not null,
    seq bigint not null,
    event_id uuid not null,
    primary key (business_id, seq),
    unique (business_id, event_id),
    foreign key (business_id, event_id) references kernel.event_log (business_id, event_id)
  );
  ${tenantTable('kernel.event_sequence', ['select', 'insert'])}

  create table kernel.event_heads (
    business_id uuid primary key,
    seq bigint not null default 0,
    published_seq bigint not null default 0
  );
  ${tenantTable('kernel.event_heads', ['select', 'insert', 'update'])}

  create table kernel.consumer_offsets (
    business_id uuid not null,
    consumer text not null,
    seq bigint not null,
    primary key (business_id, consumer)
  );
  ${tenantTable('kernel.consumer_offsets', ['select', 'insert', 'update'])}

  create table kernel.outbox (
    id bigint generated always as identity primary key,
    business_id uuid not null,
    event_id uuid,
    audit_id uuid not null
  );
  ${platformTable('kernel.outbox', ['select', 'insert', 'delete'])}

  alter table kernel.audit_log no force row level security;
  alter table kernel.event_log no force row level security;
  insert into kernel.outbox (business_id, event_id, audit_id)
    select a.business_id, e.event_id, a.audit_id
    from kernel.audit_log a
    left join kernel.event_log e on e.business_id = a.business_id and e.request_id = a.request_id
      and e.record_id = a.record_id and e.event_type = a.action
    order by a.audit_id;
  alter table kernel.audit_log force row level security;
  alter table kernel.event_log force row level security;

  create table kernel.leases (
    name text primary key,
    holder uuid not null,
    expires_at timestamptz not null
  );
  ${platformTable('kernel.leases', ['select', 'insert', 'update', 'delete'])}
  `,
);
