import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';
import { toIsoTimestamp } from '../../../shared/database/iso-timestamp.js';
import type { PublishedEvent } from '../../../shared/events/published-event.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { lockBusinessState, saveBusinessState, stateAfter } from '../businesses/business-state.js';
import { hearsOf, type Listener } from './hears-of.js';
import { makeDeliveries } from './make-delivery.js';

/** The name of the consumer. */
export const webhooksConsumer = 'notifications.webhooks';

const activeEndpoints = `
  select id, event_types as "eventTypes", active_since::text as "activeSince" from notifications.webhook_endpoints
  where business_id = ? and status = 'active' order by id`;

interface Endpoint extends Listener {
  readonly activeSince: string;
}

/** Makes the deliveries of events, and notes what they say of the business's status and modules. */
export async function dispatchEvents(
  unit: UnitOfWork,
  events: readonly PublishedEvent[],
  kernel: Kernel,
): Promise<void> {
  const { businessId } = events[0]!;
  const known = await lockBusinessState(unit, businessId);
  const endpoints = await unit.entities.execute<Endpoint[]>(activeEndpoints, [businessId]);
  const catalogue = kernel.catalogue.events;
  let state = known;
  for (const [place, event] of events.entries()) {
    state = stateAfter(state, event);
    const module = catalogue.find(({ type }) => type === event.type)?.module;
    if (module && state.inactiveModules.includes(module)) continue;
    const listeners = endpoints.filter(
      (endpoint) => isSince(endpoint, event) && hearsOf(endpoint, event, catalogue),
    );
    const ids = listeners.map(({ id }) => id);
    await makeDeliveries(unit, event, ids, place, kernel);
  }
  if (state !== known) await saveBusinessState(unit, businessId, state);
}

/** The consumer may be behind: what happened before the endpoint was made or activated is not for it. */
function isSince({ activeSince }: Endpoint, { occurredAt }: PublishedEvent): boolean {
  return occurredAt >= toIsoTimestamp(activeSince);
}
