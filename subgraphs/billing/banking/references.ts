import type { RecordReference } from '../../../shared/kernel/record-reference.js';

/**
 * What bookings tell about customers: of those that are matched to their payments. A booking that nobody has matched tells
 * of nobody whom the business knows.
 */
export const bankingReferences: readonly RecordReference[] = [
  {
    typename: 'Customer',
    label: 'bank transactions',
    table: 'billing.bank_transactions',
    column: 'id',
    key: 'id',
    rows: `id in (
      select m.bank_transaction_id from billing.bank_matches m
      join billing.payments p on p.business_id = m.business_id and p.id = m.target_id
      where m.business_id = @business and m.target = 'payment' and p.customer_id = any(@ids))`,
    onMerge: 'keep',
    onErase: 'keep',
    retained: {
      basis: 'Retention of bank statements (AO 147, HGB 257)',
      until: 'extract(year from booked_on) + 10',
    },
    personal: ['counterparty', 'counterparty_iban', 'remittance', 'end_to_end_id', 'creditor_reference'],
  },
];
