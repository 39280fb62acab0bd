import type { RecordReference } from '../../../shared/kernel/record-reference.js';

const ofCustomer = { typename: 'Customer', isDerived: true } as const;

/** Events from which a person was blanked. */
const blankedEvents =
  'event_id in (select event_id from kernel.event_log where business_id = @business and erased_with = any(@ids))';

/** What notifications holds about customers: what it sent, and which customers are one by now. */
export const customerReferences: readonly RecordReference[] = [
  {
    ...ofCustomer,
    label: 'webhook attempts',
    table: 'notifications.webhook_attempts',
    column: 'delivery_id',
    key: 'id',
    rows: `delivery_id in (select id from notifications.webhook_deliveries
      where business_id = @business and ${blankedEvents})`,
    onMerge: 'keep',
    onErase: { response_body: 'null' },
  },
  {
    ...ofCustomer,
    label: 'webhook deliveries',
    table: 'notifications.webhook_deliveries',
    column: 'event_id',
    key: 'id',
    rows: blankedEvents,
    onMerge: 'keep',
    onErase: {
      body: `jsonb_set(body::jsonb, '{data}', '{"object": {}, "previous_attributes": null}')::text`,
    },
  },
  {
    ...ofCustomer,
    label: 'merged customers',
    table: 'notifications.merged_customers',
    column: 'customer_id',
    key: 'merged_id',
    onMerge: 'move',
    onErase: 'delete',
  },
];
