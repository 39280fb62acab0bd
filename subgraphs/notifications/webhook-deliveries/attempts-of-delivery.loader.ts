import { toIsoTimestamp } from '../../../shared/values/iso-timestamp.js';
import type { Loader } from '../../../shared/kernel/loaders.js';
import { plainHeaders } from './try-delivery.service.js';

interface AttemptRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly eventId: string;
  readonly attemptedAt: string;
}

/** Redelivery makes more than ten; the newest are of interest. */
const mostShown = 50;

const ofDeliveries = `
  select a.* from unnest($2::uuid[]) as wanted (id)
  cross join lateral (
    select t.id, t.delivery_id as "deliveryId", d.event_id as "eventId", t.attempted_at as "attemptedAt",
      t.duration_ms as "durationMs", t.response_status as "responseStatus", t.response_body as "responseBody", t.error
    from notifications.webhook_attempts t
    join notifications.webhook_deliveries d on d.business_id = t.business_id and d.id = t.delivery_id
    where t.business_id = $1 and t.delivery_id = wanted.id order by t.id desc limit ${mostShown}
  ) a order by a.id`;

/** The tries of a delivery, oldest first; the last fifty. */
export const attemptsOfDelivery: Loader<string, object[]> = {
  async load({ database }, businessId, deliveryIds) {
    const rows = await database.rows<AttemptRow>(businessId, ofDeliveries, [businessId, deliveryIds]);
    const byDelivery = Map.groupBy(rows, ({ deliveryId }) => deliveryId);
    return new Map(deliveryIds.map((id) => [id, (byDelivery.get(id) ?? []).map(withHeaders)]));
  },
};

/** The headers that were sent; but not the signature, which would let a reader repeat the request. */
function withHeaders(attempt: AttemptRow): object {
  const sentAt = Date.parse(toIsoTimestamp(attempt.attemptedAt));
  const timestamp = String(Math.floor(sentAt / 1_000));
  return {
    ...attempt,
    requestHeaders: { ...plainHeaders, 'webhook-id': attempt.eventId, 'webhook-timestamp': timestamp },
  };
}
