import type { PublishedEvent } from '../../../shared/changes/published-event.js';

/** Named in each payload, so that receivers notice when its form changes. */
const apiVersion = 'v1';

/** The body of a delivery. Source: API.md, Webhooks. */
export function serializeEvent(event: PublishedEvent): string {
  return JSON.stringify({
    id: event.id,
    type: event.type,
    api_version: apiVersion,
    timestamp: event.occurredAt,
    business_id: event.businessId,
    seq: event.seq,
    data: { object: event.payload, previous_attributes: event.previousAttributes },
  });
}
