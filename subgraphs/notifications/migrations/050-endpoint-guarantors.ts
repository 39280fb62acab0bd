import { migration } from '../../../shared/schema/migration.js';

/** Without a guarantor the maker of the endpoint is it. */
export const endpointGuarantors = migration(
  'notifications/050-endpoint-guarantors',
  `
  alter table notifications.webhook_endpoints
    add column guarantor_id uuid,
    drop constraint webhook_endpoints_disabled_reason_check,
    add constraint webhook_endpoints_disabled_reason_check
      check (disabled_reason in ('manual', 'failing', 'gone', 'guarantor_left'));
  alter table notifications.webhook_deliveries
    drop constraint webhook_deliveries_failure_check,
    add constraint webhook_deliveries_failure_check
      check (failure in ('exhausted', 'gone', 'endpoint_disabled', 'module_inactive', 'not_permitted'));
  `,
);
