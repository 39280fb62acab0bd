import type { DiagnosisPart } from '../../../shared/changes/request-trace.js';

/** Without body and URL, which may hold secrets of the business. */
const deliveries = `
  select d.id, d.event_id as "eventId", d.event_type as "eventType", d.endpoint_id as "endpointId", d.status, d.failure,
    d.tries, d.next_try_at as "nextTryAt", d.completed_at as "completedAt",
    coalesce((select json_agg(json_build_object('attemptedAt', a.attempted_at, 'responseStatus', a.response_status,
        'durationMs', a.duration_ms, 'error', a.error) order by a.id)
      from notifications.webhook_attempts a where a.business_id = $1 and a.delivery_id = d.id), '[]') as attempts
  from notifications.webhook_deliveries d where d.business_id = $1 and d.event_id = any($2::uuid[])
  order by d.id limit 200`;

/** How the events of a request were delivered to webhooks, with every try. */
export const deliveriesOfRequest: DiagnosisPart = {
  title: 'webhook deliveries',
  find: async ({ database }, businessId, { eventIds }) =>
    eventIds.length > 0 ? database.rows<object>(businessId, deliveries, [businessId, eventIds]) : [],
};
