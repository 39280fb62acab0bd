import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { PublishedEvent } from '../../../shared/changes/published-event.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { enqueueTry } from './enqueue-try.service.js';
import { serializeEvent } from './webhook-payload.rules.js';

const insert = `
  insert into notifications.webhook_deliveries
    (business_id, id, endpoint_id, event_id, event_type, seq, body, status, next_try_at, created_at)
  values (?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)
  on conflict (business_id, endpoint_id, event_id) do update
    set status = 'pending', failure = null, tries = 0, next_try_at = excluded.next_try_at, completed_at = null
  returning id`;

/**
 * Sends the event to each endpoint: by a new delivery, or from the beginning when there is one already.
 * `position` is that of the event among those of the transaction: an endpoint hears of them in order.
 */
export async function makeDeliveries(
  unit: UnitOfWork,
  event: PublishedEvent,
  endpointIds: readonly string[],
  position: number,
  { clock, ids }: Pick<Kernel, 'clock' | 'ids'>,
): Promise<void> {
  if (endpointIds.length === 0) return;
  const { businessId, id: eventId, type, seq } = event;
  const body = serializeEvent(event);
  const now = clock.now();
  for (const endpointId of endpointIds) {
    const values = [businessId, ids.next(), endpointId, eventId, type, seq, body, now, now];
    const [delivery] = await unit.execute<{ id: string }>(insert, values);
    await enqueueTry(unit, { businessId, id: delivery!.id, endpointId }, { position });
  }
}
