import { platformTable, tenantTable } from '../../tenancy/tenant-table.js';
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
    event_id uuid
  );
  ${platformTable('kernel.outbox', ['select', 'insert', 'delete'])}

  create table kernel.leases (
    name text primary key,
    holder uuid not null,
    expires_at timestamptz not null
  );
  ${platformTable('kernel.leases', ['select', 'insert', 'update', 'delete'])}
  `,
);
