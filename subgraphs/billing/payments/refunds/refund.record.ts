import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { date } from '../../../../shared/records/fields/date.js';
import { money } from '../../../../shared/records/fields/money.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordReader } from '../../../../shared/records/record-reader.js';

const refundKind = choices('RefundKind', 'Who took the money back.', {
  refund: 'The business gave it back.',
  chargeback: 'The bank of the customer took it back.',
  reversal: 'It never came: the booking that it was taken for was something else.',
});

const refundStatus = choices('RefundStatus', 'How far a refund got.', {
  pending: 'Under way.',
  succeeded: 'The money is with the customer.',
  failed: 'It did not get there, and is credit again.',
});

/** Money that goes back through the payment that it came by. */
export const refund = defineRecord('Refund', {
  table: 'billing.refunds',
  description: 'Money of a payment that went back to the customer.',
  fields: {
    payment: reference('The payment that it goes back through', {
      write: false,
      filter: 'By the payment that they go back through.',
    }),
    creditNote: reference('The credit note whose credit it uses; null where it uses that of the payment', {
      nullable: true,
      write: false,
      filter: 'By the credit note whose credit they use.',
    }),
    kind: choice(refundKind, 'Who took the money back', {
      write: false,
      filter: 'By who took the money back.',
    }),
    status: choice(refundStatus, 'How far it got', { write: false, filter: 'By how far they got.' }),
    amount: money('What goes back', { write: false }),
    fee: money('What the bank asks for a chargeback; null where it asks nothing', {
      currencyColumn: 'fee_currency',
      nullable: true,
      write: false,
    }),
    paidOn: date('The day on which it was paid; null until then', { nullable: true, write: false }),
    reason: text('Why it goes back', { max: 500, nullable: true, write: false }),
  },
  hasOrder: false,
  hasStream: false,
});

export type Refund = RowOf<typeof refund>;

export const refundReader = recordReader(refund);
