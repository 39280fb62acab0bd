import { defineError, type ErrorDefinition } from '../../../shared/errors/error-definition.js';

export const taxRateMissing = defineError('TAX-001', {
  title: 'No tax rate on that day',
  httpStatus: 422,
  cause: 'The tax code has no rate on the day of the supply; the message names code and day.',
  reasons: ['The day is before the first rate of the code.'],
  cures: ['Add a rate that is valid from that day or earlier.', 'Name another tax code.'],
  example: 'Tax code S19 has no rate on 2006-12-31.',
});

export const taxIdentifierMissing = defineError('TAX-002', {
  title: 'Identifier missing',
  httpStatus: 422,
  cause:
    'Reverse charge and supplies within the Union need identifiers of both sides; the message names them.',
  reasons: [
    'The settings of invoices have no VAT identifier or tax number.',
    'The profile of the customer has no VAT identifier or registration.',
  ],
  cures: ['Add the identifier that the message names.', 'Name another tax code.'],
  example: 'Reverse charge needs the VAT identifier of the customer.',
});

export const vatIdMalformed = defineError('TAX-003', {
  title: 'VAT identifier malformed',
  httpStatus: 422,
  cause: 'The text is no VAT identifier of its country, or its check digits are wrong.',
  reasons: ['A digit is mistyped.', 'The two letters of the country are missing at its beginning.'],
  cures: ['Write it as the registry has it, such as DE136695976.'],
  example: 'DE136695977 is no VAT identifier: its check digits are wrong.',
});

export const notADraft = defineError('INVOICE-001', {
  title: 'Not a draft',
  httpStatus: 409,
  cause: 'Only a draft is issued, and it is issued already; the message names its number.',
  reasons: ['Somebody issued the document before, or at the same moment.'],
  cures: ['Read the document; it has its number already.'],
  example: 'INV-2027-00001 is issued already.',
});

export const issuedForGood = defineError('INVOICE-002', {
  title: 'Issued, and never edited',
  httpStatus: 409,
  cause: 'An issued document stays as it is; it is corrected by a credit note.',
  reasons: ['The document was issued before.'],
  cures: ['Credit the invoice, and write another one.'],
  example: 'INV-2027-00001 is issued and stays as it is; credit it.',
});

export const voidAlready = defineError('INVOICE-003', {
  title: 'Void already',
  httpStatus: 409,
  cause: 'The invoice was made void before; nothing of it is owed.',
  reasons: ['Somebody made the invoice void before, or at the same moment.'],
  cures: ['Write another invoice, if something is owed.'],
  example: 'INV-2027-00001 is void already.',
});

export const notVoidable = defineError('INVOICE-004', {
  title: 'Cannot be made void',
  httpStatus: 409,
  cause:
    'Something was paid or credited of the invoice, or it was sent; the message says which, and what to do.',
  reasons: ['Something was paid or credited of it.', 'It was sent, and the settings allow no void of that.'],
  cures: ['Issue a credit note.', 'Release what was allocated to it first.'],
  example: 'INV-2027-00001 was sent; issue a credit note.',
});

export const amountsRefused = defineError('INVOICE-005', {
  title: 'Amounts do not fit',
  httpStatus: 422,
  cause: 'The lines of a tax, or all of them, sum to less than zero, or a discount is above its lines.',
  reasons: ['A deduction is larger than what it is taken from.', 'A discount is larger than the lines.'],
  cures: ['Correct the amounts that `errors` names.', 'Credit an earlier invoice in place of a deduction.'],
  example: 'lines[1] and the other lines of its tax sum to less than zero.',
});

export const dayRefused = defineError('INVOICE-006', {
  title: 'Day of issue not possible',
  httpStatus: 422,
  cause:
    'Documents of a series follow their days: the day is before that of its last document, or in the future.',
  reasons: ['A later document of the series was issued already.', 'The day has not come yet.'],
  cures: [
    'Leave the day out: it is issued today then.',
    'Take a day from that of the last document to today.',
  ],
  example: 'The day of issue must not be before 2027-01-02, that of the last document of the series.',
});

export const incomplete = defineError('INVOICE-007', {
  title: 'Incomplete for issue',
  httpStatus: 422,
  cause: 'A fact that an invoice must have is missing; `errors` names each.',
  reasons: ['The draft has no lines.', 'The settings of the seller or the profile of the buyer lack a fact.'],
  cures: ['Add what `errors` names: to the draft, to the settings, or to the profile of the customer.'],
  example: 'An invoice needs the country of the seller.',
});

export const tooLarge = defineError('INVOICE-008', {
  title: 'Too large',
  httpStatus: 422,
  cause: 'A line or the total is more than 1,000,000,000,000,000 minor units.',
  reasons: ['A quantity or a price is mistyped.'],
  cures: ['Correct the line, or part the invoice.'],
  example: 'lines sum to more than 1,000,000,000,000,000 minor units.',
});

export const creditExceeded = defineError('CREDIT-001', {
  title: 'More than is left to credit',
  httpStatus: 422,
  cause:
    'All credit notes of an invoice together are at most the invoice without what was written off, or let off for paying early; `errors` or the message names what is more.',
  reasons: [
    'Earlier credit notes took some of it already.',
    'Some of it was written off.',
    'Some of it was let off for paying early.',
  ],
  cures: [
    'Read what is left of the invoice, or credit everything that is left.',
    'Release the write-off first, or the payment that earned the discount.',
  ],
  example: 'lines[0].quantity is more than is left to credit.',
});

export const einvoiceImpossible = defineError('EINVOICE-001', {
  title: 'Not possible in this format',
  httpStatus: 422,
  cause:
    'The document lacks facts that the format needs, or has what it cannot say; `errors` names each rule.',
  reasons: [
    'The settings of the seller or the profile of the buyer lacked a fact when the document was issued.',
    'A line has several taxes, or the currency has three decimals.',
  ],
  cures: [
    'Check drafts before their issue, and add what is missing.',
    'Credit the document, add what is missing, and issue another one.',
    'Take another format, or the PDF.',
  ],
  example: 'The format needs the reference of the buyer, such as its Leitweg-ID.',
});

/** Codes of invoicing. */
export const invoicingErrors: ErrorDefinition[] = [
  ...[taxRateMissing, taxIdentifierMissing, vatIdMalformed],
  ...[
    notADraft,
    issuedForGood,
    voidAlready,
    notVoidable,
    amountsRefused,
    dayRefused,
    incomplete,
    tooLarge,
    creditExceeded,
    einvoiceImpossible,
  ],
];
