import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

export const webhookEndpoints = migration(
  'notifications/002-webhook-endpoints',
  `
  create table notifications.webhook_endpoints (
    business_id uuid not null,
    id uuid not null,
    url text not null check (char_length(url) between 1 and 2000),
    description text check (char_length(description) <= 200),
    event_types text[] not null check (cardinality(event_types) > 0),
    status text not null check (status in ('active', 'disabled')),
    active_since timestamptz(3) not null,
    disabled_reason text check (disabled_reason in ('manual', 'failing', 'gone')),
    disabled_at timestamptz(3),
    failing_since timestamptz(3),
    sealed_secret text not null,
    previous_sealed_secret text,
    previous_secret_until timestamptz(3),
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    check ((status = 'disabled') = (disabled_reason is not null) and (status = 'disabled') = (disabled_at is not null))
  );
  create index webhook_endpoints_by_creation on notifications.webhook_endpoints (business_id, created_at, id);
  ${tenantTable('notifications.webhook_endpoints', ['select', 'insert', 'update', 'delete'])}
  `,
);
