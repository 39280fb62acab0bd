import { z } from 'zod';
import { findEventsBySequence } from '../../../shared/events/find-events.js';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { accessOfGuarantor, guarantorColumn } from '../webhook-endpoints/guarantor.reader.js';
import { isForEndpoint, type Listener } from './endpoint-filter.rules.js';
import { makeDeliveries } from './make-delivery.store.js';
import { platformActor } from '../../../shared/kernel/platform-actor.js';

const batch = 100;
const activeEndpoint = `select e.id, e.event_types as "eventTypes", ${guarantorColumn} as "guarantorId"
  from notifications.webhook_endpoints e where e.business_id = ? and e.id = ? and e.status = 'active'`;

type EndpointRow = Omit<Listener, 'permissions'> & { readonly guarantorId: string };

/** Delivers the events of a range to an endpoint again: a hundred at a time, the next ones in a job of their own. */
export const recoverDeliveries = defineJob('notifications.recover_deliveries', {
  payload: z.object({
    businessId: z.uuid(),
    endpointId: z.uuid(),
    afterSeq: z.int().min(0),
    toSeq: z.int().min(0),
  }),
  maxAttempts: 25,
  async run(kernel, { businessId, endpointId, afterSeq, toSeq }) {
    const { database, catalogue } = kernel;
    const events = await findEventsBySequence(database, businessId, { afterSeq, toSeq, limit: batch });
    await database.write(platformActor(kernel, businessId), async (unit) => {
      const [row] = await unit.execute<EndpointRow>(activeEndpoint, [businessId, endpointId]);
      const permissions = row && (await accessOfGuarantor(kernel, businessId, row.guarantorId));
      if (!permissions) return;
      const endpoint: Listener = { ...row, permissions };
      for (const [position, event] of events.entries()) {
        if (!isForEndpoint(endpoint, event, catalogue.events)) continue;
        await makeDeliveries(unit, event, [endpointId], position, kernel);
      }
      if (events.length < batch) return;
      const rest = { businessId, endpointId, afterSeq: events.at(-1)!.seq, toSeq };
      unit.enqueue(recoverDeliveries, rest, recoveryOptions(endpointId));
    });
  },
});

/** A recovery that is asked for anew takes the place of one that waits. */
export function recoveryOptions(endpointId: string) {
  const name = `webhook_recovery:${endpointId}`;
  return { queue: name, key: name };
}
