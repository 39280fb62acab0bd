import type { RecordReference, Retention } from '../../../shared/kernel/record-reference.js';

/** Books and what they are made of are kept for ten years from the end of the year (AO 147, HGB 257). */
const tenYears = (day: string): Retention => ({
  basis: 'Retention of payments (AO 147, HGB 257)',
  until: `extract(year from ${day}) + 10`,
});

/** What payments hold about customers. Whose a payment is stays known by an id that leads nowhere then. */
export const paymentReferences: readonly RecordReference[] = [
  {
    typename: 'Customer',
    label: 'payments',
    table: 'billing.payments',
    column: 'customer_id',
    key: 'id',
    onMerge: 'move',
    onErase: { external_reference: 'null' },
    retained: tenYears('value_date'),
    personal: ['external_reference'],
  },
  {
    typename: 'Customer',
    label: 'refunds',
    table: 'billing.refunds',
    column: 'payment_id',
    key: 'id',
    rows: 'payment_id in (select id from billing.payments where business_id = @business and customer_id = any(@ids))',
    onMerge: 'keep',
    onErase: { reason: 'null' },
    retained: tenYears('created_at'),
    personal: ['reason'],
  },
];
