import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { toIsoTimestamp } from '../../../shared/values/iso-timestamp.js';
import type { PublishedEvent } from '../../../shared/changes/published-event.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { lockBusinessState, saveBusinessState, stateAfter } from '../businesses/business-state.store.js';
import { disableAbandoned } from '../webhook-endpoints/disable-abandoned.service.js';
import { accessOfGuarantor, guarantorColumn } from '../webhook-endpoints/guarantor.reader.js';
import { isForEndpoint, type Listener } from './endpoint-filter.rules.js';
import { makeDeliveries } from './make-delivery.store.js';

/** The name of the consumer. */
export const webhooksConsumer = 'notifications.webhooks';

const activeEndpoints = `
  select e.id, e.event_types as "eventTypes", e.active_since::text as "activeSince", ${guarantorColumn} as "guarantorId"
  from notifications.webhook_endpoints e where e.business_id = ? and e.status = 'active' order by e.id`;

interface EndpointRow extends Omit<Endpoint, 'permissions'> {
  readonly guarantorId: string;
}

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
  const before = await lockBusinessState(unit, businessId);
  const endpoints = await findEndpoints(unit, kernel, businessId);
  const catalogue = kernel.catalogue.events;
  let state = before;
  for (const [position, event] of events.entries()) {
    state = stateAfter(state, event);
    const module = catalogue.find(({ type }) => type === event.type)?.permission.module;
    if (module && state.inactiveModules.includes(module)) continue;
    const listeners = endpoints.filter(
      (endpoint) => isSince(endpoint, event) && isForEndpoint(endpoint, event, catalogue),
    );
    const ids = listeners.map(({ id }) => id);
    await makeDeliveries(unit, event, ids, position, kernel);
  }
  if (state !== before) await saveBusinessState(unit, businessId, state);
}

/** The active endpoints; one whose guarantor has left is disabled in passing, and the leaving itself is an event. */
async function findEndpoints(unit: UnitOfWork, kernel: Kernel, businessId: string): Promise<Endpoint[]> {
  const rows = await unit.execute<EndpointRow>(activeEndpoints, [businessId]);
  const endpoints: Endpoint[] = [];
  for (const { guarantorId, ...row } of rows) {
    const permissions = await accessOfGuarantor(kernel, businessId, guarantorId);
    if (permissions) endpoints.push({ ...row, permissions });
    else await disableAbandoned(unit, kernel, businessId, row.id);
  }
  return endpoints;
}

/** The consumer may be behind: what happened before the endpoint was made or activated is not for it. */
function isSince({ activeSince }: Endpoint, { occurredAt }: PublishedEvent): boolean {
  return occurredAt >= toIsoTimestamp(activeSince);
}
