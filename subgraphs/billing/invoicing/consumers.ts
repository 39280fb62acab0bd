import type { EventConsumer } from '../../../shared/kernel/define-consumer.js';
import type { RecordReference } from '../../../shared/kernel/record-reference.js';
import { referenceConsumer } from '../../../shared/records/references/reference-consumer.js';
import { moveProfile } from './customer-profiles/move-profile.service.js';
import { customersConsumerName, projections } from './customers/customers.store.js';

/**
 * Follows crm in the order of its events: customers as they are by now, and what becomes of `references` when customers
 * are merged, taken apart or erased. One consumer does both, so that nobody who was erased comes back.
 */
export function customersConsumer(references: readonly RecordReference[]): EventConsumer {
  const follow = referenceConsumer('billing', references, moveProfile);
  return {
    name: customersConsumerName,
    events: [...Object.keys(projections).map((type) => ({ type })), ...(follow.events ?? [])],
    async handle(unit, events, kernel) {
      for (const event of events) {
        await follow.handle(unit, [event], kernel);
        projections[event.type]?.(unit, event);
      }
    },
  };
}
