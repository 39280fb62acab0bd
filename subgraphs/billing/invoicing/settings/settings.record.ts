import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type FieldValuesOf } from '../../../../shared/records/define-record.js';
import { address } from '../../../../shared/records/fields/address.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { email } from '../../../../shared/records/fields/email.js';
import { flag } from '../../../../shared/records/fields/flag.js';
import { integer } from '../../../../shared/records/fields/integer.js';
import { integers } from '../../../../shared/records/fields/integers.js';
import { phone } from '../../../../shared/records/fields/phone.js';
import { text } from '../../../../shared/records/fields/text.js';
import { discountFields, identityFields, priceMode, termsKind } from './party.record.js';

const vatMethod = choices('VatMethod', 'When tax is owed.', {
  accrual: 'With the document.',
  cash: 'With its payment.',
});

const taxRounding = choices('TaxRounding', 'Where tax is rounded.', {
  document: 'Once for all lines of a rate.',
  line: 'On each line.',
});

/** How the business sells: the seller of its documents, and what new ones begin with. There is one for each business. */
export const billingSettings = defineRecord('BillingSettings', {
  table: 'billing.settings',
  description: 'How the business sells: the seller of its documents, and what new ones begin with.',
  fields: {
    ...identityFields,
    address: address('Address of the seller'),
    taxNumber: text('Number at the tax office', { max: 50, nullable: true }),
    email: email('E-mail that documents show', { nullable: true }),
    phone: phone('Phone number that documents show', { nullable: true }),
    fiscalYearStartMonth: integer('Month that the fiscal year begins with', { min: 1, max: 12, default: 1 }),
    vatMethod: choice(vatMethod, 'When tax is owed', { default: 'accrual' }),
    taxRounding: choice(taxRounding, 'Where tax is rounded', { default: 'document' }),
    priceMode: choice(priceMode, 'Whether prices include tax', { default: 'net' }),
    termsKind: choice(termsKind, 'What the days of payment count from', { default: 'net_days' }),
    termsDays: integer('Days to pay in', { min: 0, max: 365, default: 14 }),
    ...discountFields,
    isOpenCreditApplied: flag('Whether an issued invoice takes open credit of its customer', {
      default: false,
    }),
    canVoidSent: flag('Whether an invoice that was sent can be voided', { default: false }),
    isConfirmedVatIdNeeded: flag('Whether supplies without tax need a confirmed VAT identifier', {
      default: false,
    }),
    reminderDays: integers('Days after the due day on which reminders are sent', {
      min: 1,
      max: 365,
      most: 10,
      default: [3, 10, 20],
    }),
    isTest: flag('Whether documents say TEST, and the clock of the business can be set', {
      default: false,
      write: false,
    }),
  },
});

/** The settings of a business, as rows have them; `discountPercent` is in ten-thousandths of a percent. */
export interface BillingSettings extends FieldValuesOf<typeof billingSettings> {
  readonly version: number;
}

/** What answers tell of the settings. */
export const settingsSelection = [
  ...Object.entries(billingSettings.fields).map(([name, field]) =>
    'selection' in field ? `${name} { ${field.selection} }` : name,
  ),
  'version',
].join(' ');
