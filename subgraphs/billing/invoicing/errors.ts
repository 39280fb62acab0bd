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

/** Codes of invoicing. */
export const invoicingErrors: ErrorDefinition[] = [taxRateMissing, taxIdentifierMissing, vatIdMalformed];
