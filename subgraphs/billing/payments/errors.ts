import { defineError, type ErrorDefinition } from '../../../shared/errors/error-definition.js';

export const otherCurrency = defineError('PAYMENT-001', {
  title: 'Other currency',
  httpStatus: 422,
  cause: 'A payment or credit settles invoices of its own currency; the message names both.',
  reasons: ['The payment came in another currency than the invoice is written in.'],
  cures: ['Record the payment in the currency of the invoice, and what came to the bank as `bankAmount`.'],
  example: 'Invoice INV-2026-00001 is in USD, the payment in EUR.',
});

export const aboveResidual = defineError('PAYMENT-002', {
  title: 'More than is due',
  httpStatus: 422,
  cause: 'The amount is more than is left of what it is to settle; the message names what is left.',
  reasons: ['The invoice was paid in part before.', 'The payment has `excess: REFUSE` and does not fit.'],
  cures: ['Lower the amount.', 'Send `excess: CREDIT`, which keeps the rest as credit of the customer.'],
  example: '12.50 EUR are left of invoice INV-2026-00001.',
});

export const referenceTaken = defineError('PAYMENT-003', {
  title: 'Reference recorded already',
  httpStatus: 409,
  cause: 'A payment with this external reference is recorded for the same bank account.',
  reasons: ['The payment was recorded before, by a person or a program.'],
  cures: ['Look the payment up by its reference.', 'Record another payment under a reference of its own.'],
  example: 'A payment with the reference SEPA-4711 is recorded already.',
});

export const paymentState = defineError('PAYMENT-004', {
  title: 'Not possible in this state',
  httpStatus: 409,
  cause: 'The payment, allocation or invoice is not in a state for this; the message says which it is in.',
  reasons: ['The allocation was released before.', 'The invoice is void.', 'The payment has not succeeded.'],
  cures: ['Read the record again, and decide anew.'],
  example: 'The allocation is released already.',
});

export const nothingOpen = defineError('CREDIT-002', {
  title: 'Nothing open to apply',
  httpStatus: 409,
  cause: 'The payment or credit note has less open than is asked for; the message names what is left.',
  reasons: ['The credit was used or paid back before, or at the same moment.'],
  cures: ['Lower the amount to what is left.', 'Name another credit of the customer.'],
  example: 'Nothing is open of the credit.',
});

export const aboveRefundable = defineError('REFUND-001', {
  title: 'More than can be refunded',
  httpStatus: 422,
  cause: 'The amount is more than is left of the payment or of the credit; the message names what is left.',
  reasons: ['Some of the payment went back before.', 'The credit settles an invoice.'],
  cures: [
    'Lower the amount.',
    'Name `reopenInvoiceId` to take the money from an invoice, or `creditNoteId` to use the credit of one.',
  ],
  example: '20.00 EUR can be refunded.',
});

/** Codes of payments. */
export const paymentErrors: ErrorDefinition[] = [
  ...[otherCurrency, aboveResidual, referenceTaken, paymentState, nothingOpen, aboveRefundable],
];
