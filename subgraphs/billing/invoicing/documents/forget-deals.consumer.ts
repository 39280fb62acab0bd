import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';

const forget =
  'update billing.documents set deal_id = null where business_id = ? and deal_id = any(?::uuid[])';

/** Documents that came of a deal stay when it is deleted, and name none then. */
export const dealsConsumer: EventConsumer = {
  name: 'billing.deals',
  events: [{ type: 'deal.deleted' }],
  handle(unit, events) {
    const deleted = events.map(({ payload }) => payload['deal_id']);
    unit.send(forget, [unit.actor.businessId, deleted]);
    return Promise.resolve();
  },
};
