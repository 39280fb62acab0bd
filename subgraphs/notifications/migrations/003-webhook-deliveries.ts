import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

export const webhookDeliveries = migration(
  'notifications/003-webhook-deliveries',
  `
  create table notifications.webhook_deliveries (
    business_id uuid not null,
    id uuid not null,
    endpoint_id uuid not null,
    event_id uuid not null,
    event_type text not null,
    seq bigint not null,
    body text not null,
    status text not null check (status in ('pending', 'delivered', 'failed')),
    failure text check (failure in ('exhausted', 'gone', 'endpoint_disabled', 'module_inactive')),
    tries integer not null default 0,
    next_try_at timestamptz(3),
    created_at timestamptz(3) not null,
    completed_at timestamptz(3),
    primary key (business_id, id),
    unique (business_id, endpoint_id, event_id),
    foreign key (business_id, endpoint_id) references notifications.webhook_endpoints (business_id, id) on delete cascade,
    check ((status = 'failed') = (failure is not null))
  );
  create index webhook_deliveries_by_endpoint on notifications.webhook_deliveries
    (business_id, endpoint_id, created_at, id);
  create index webhook_deliveries_by_age on notifications.webhook_deliveries (business_id, created_at);
  ${tenantTable('notifications.webhook_deliveries', ['select', 'insert', 'update', 'delete'])}

  create table notifications.webhook_attempts (
    business_id uuid not null,
    id uuid not null,
    delivery_id uuid not null,
    attempted_at timestamptz(3) not null,
    duration_ms integer not null,
    response_status integer,
    response_body text,
    error text,
    primary key (business_id, id),
    foreign key (business_id, delivery_id) references notifications.webhook_deliveries (business_id, id) on delete cascade
  );
  create index webhook_attempts_by_delivery on notifications.webhook_attempts (business_id, delivery_id, id);
  ${tenantTable('notifications.webhook_attempts', ['select', 'insert', 'delete'])}
  `,
);
