import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { invoicesView, paymentsView } from '../permissions.js';

const money = z.object({ amount_minor: z.string(), currency: z.string() });
const ofPayments = { version: 1, permission: paymentsView } as const;
const ofInvoices = { version: 1, permission: invoicesView } as const;

export const paymentReceived = defineEvent('payment.received', {
  ...ofPayments,
  description: 'A payment came in. What is not `allocated` is credit of the customer.',
  payload: z.object({
    payment_id: z.uuid(),
    customer_id: z.uuid(),
    ...{ amount: money, allocated: money },
    value_date: z.iso.date(),
  }),
});

const allocation = {
  allocation_id: z.uuid(),
  invoice_id: z.uuid(),
  customer_id: z.uuid().nullable(),
  amount: money,
};
const ofPayment = z.object({ payment_id: z.uuid(), ...allocation });
const ofCreditNote = z.object({ credit_note_id: z.uuid(), ...allocation });

/** What becomes of credits, by what they come of. */
export const allocationEvents = {
  payment: {
    allocated: defineEvent('payment.allocated', {
      ...ofPayments,
      description: 'Some of a payment settles an invoice.',
      payload: ofPayment,
    }),
    released: defineEvent('payment.released', {
      ...ofPayments,
      description: 'Some of a payment settles its invoice no longer, and is credit again.',
      payload: ofPayment,
    }),
  },
  credit_note: {
    allocated: defineEvent('credit_note.allocated', {
      ...ofInvoices,
      description: 'Some of a credit note settles an invoice.',
      payload: ofCreditNote,
    }),
    released: defineEvent('credit_note.released', {
      ...ofInvoices,
      description: 'Some of a credit note settles its invoice no longer, and is credit again.',
      payload: ofCreditNote,
    }),
  },
} as const;

const refund = {
  refund_id: z.uuid(),
  payment_id: z.uuid(),
  credit_note_id: z.uuid().nullable(),
  customer_id: z.uuid(),
  amount: money,
};

export const refundSucceeded = defineEvent('refund.succeeded', {
  ...ofPayments,
  description: 'Money went back to a customer.',
  payload: z.object(refund),
});

export const paymentChargedBack = defineEvent('payment.charged_back', {
  ...ofPayments,
  description:
    'The bank of a customer took a payment back, or some of it. What it had settled is open again.',
  payload: z.object({ ...refund, fee: money.nullable() }),
});

export const paymentReversed = defineEvent('payment.reversed', {
  ...ofPayments,
  description:
    'A payment was none: the booking of the bank that it was made of is something else. What it had settled is open again.',
  payload: z.object(refund),
});

/** What happens to payments themselves: the stream of them tells it. */
export const paymentStream = [
  paymentReceived,
  ...Object.values(allocationEvents.payment),
  ...[paymentChargedBack, paymentReversed],
];

/** What happens with money, beside the events of records. */
export const moneyEvents = [
  ...paymentStream,
  ...Object.values(allocationEvents.credit_note),
  refundSucceeded,
];
