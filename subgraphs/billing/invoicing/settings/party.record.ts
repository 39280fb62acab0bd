import { choices } from '../../../../shared/records/choices.js';
import { decimal } from '../../../../shared/records/fields/decimal.js';
import { integer } from '../../../../shared/records/fields/integer.js';
import { text } from '../../../../shared/records/fields/text.js';

export const priceMode = choices('PriceMode', 'Whether prices include tax.', {
  net: 'They do not; tax is added.',
  gross: 'They do; tax is taken out.',
});

export const termsKind = choices('TermsKind', 'What the days of payment count from.', {
  net_days: 'From the day of issue.',
  end_of_month: 'From the end of the month of issue.',
});

/** What the law and the other side’s programs know a seller or buyer by. */
export const identityFields = {
  legalName: text('Name by law', { max: 200, nullable: true, inEvents: false }),
  vatId: text('VAT identifier with the letters of its country, such as `DE136695976`', {
    max: 40,
    nullable: true,
    inEvents: false,
  }),
  registrationId: text('Number in the register of companies', { max: 50, nullable: true, inEvents: false }),
  electronicAddress: text('Address for electronic invoices', { max: 200, nullable: true, inEvents: false }),
  electronicScheme: text('Scheme of the electronic address, such as `EM` or `0088`', {
    max: 10,
    nullable: true,
    inEvents: false,
  }),
};

/** What is taken off for paying early: both, or neither. */
export const discountFields = {
  discountPercent: decimal('Percentage taken off for early payment', {
    places: 4,
    min: '0.0001',
    max: '100',
    nullable: true,
  }),
  discountDays: integer('Days within which that holds', { min: 0, max: 365, nullable: true }),
};
