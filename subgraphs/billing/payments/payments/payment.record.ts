import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { date } from '../../../../shared/records/fields/date.js';
import { amountFilter, currencyFilter, money } from '../../../../shared/records/fields/money.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { byUpdate, flagFilter } from '../../../../shared/records/record-filters.js';
import { recordReader } from '../../../../shared/records/record-reader.js';

export const paymentMethod = choices('PaymentMethod', 'How a payment came in.', {
  bank_transfer: 'By transfer to a bank account.',
  direct_debit: 'Collected from the account of the customer.',
  card: 'By card.',
  cash: 'In cash.',
  cheque: 'By cheque.',
  other: 'In another way.',
});

export const paymentExcess = choices('PaymentExcess', 'What becomes of what invoices do not need.', {
  credit: 'It is credit of the customer.',
  refuse: 'The payment is refused: PAYMENT-002.',
});

const paymentStatus = choices('PaymentStatus', 'How far a payment got.', {
  pending: 'Under way.',
  succeeded: 'It is there.',
  failed: 'It did not come.',
  cancelled: 'It was called off.',
});

/** Money of a customer. Services write it; its counters move with allocations and refunds. */
export const payment = defineRecord('Payment', {
  table: 'billing.payments',
  description: 'A payment of a customer. What settles no invoice is credit of the customer.',
  fields: {
    customer: reference('Who paid', { write: false, filter: 'By who paid.' }),
    status: choice(paymentStatus, 'How far it got', { write: false, filter: 'By how far they got.' }),
    method: choice(paymentMethod, 'How it came in', { write: false, filter: 'By how they came in.' }),
    amount: money('What was paid', { write: false, sort: 'Their amount, whatever the currency.' }),
    bankAmount: money('What came to the bank account, in its currency', {
      currencyColumn: 'bank_currency',
      write: false,
    }),
    bankAccount: reference('Where it came in; null for the account that the chart has for banks', {
      nullable: true,
      write: false,
      filter: 'By where they came in.',
    }),
    valueDate: date('The day from which the money counts', {
      write: false,
      filter: 'By the day from which they count.',
      sort: 'The day from which they count.',
    }),
    externalReference: text('What the bank or another program knows it by', {
      max: 200,
      nullable: true,
      write: false,
      filter: 'By what a bank or another program knows them by.',
    }),
    allocated: money('What of it settles invoices', { write: false }),
    refunded: money('What of it went back', { write: false }),
    open: money('What of it is credit of the customer', { write: false }),
  },
  filters: {
    hasCredit: flagFilter('True: those of which something is open; false: all others.', (where, hasCredit) =>
      where.add(hasCredit ? 'open_minor > 0' : 'open_minor = 0'),
    ),
    amountMinor: amountFilter('By their amount in minor units, whatever the currency.', 'amount'),
    currency: currencyFilter('By the currency of their amount.'),
    updatedAt: byUpdate,
  },
});

export type Payment = RowOf<typeof payment>;

export const paymentReader = recordReader(payment);
