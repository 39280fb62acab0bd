import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { address } from '../../../../shared/records/fields/address.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { currencyCode } from '../../../../shared/records/fields/currency.js';
import { flag } from '../../../../shared/records/fields/flag.js';
import { integer } from '../../../../shared/records/fields/integer.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { discountFields, identityFields, priceMode, termsKind } from '../settings/party.record.js';

const buyerKind = choices('BuyerKind', 'Who buys.', {
  person: 'Somebody for themselves.',
  company: 'A company, or another body.',
});

const vatIdState = choices('VatIdState', 'What is known of a VAT identifier.', {
  unchecked: 'There is none, or one of a country whose form is not known.',
  format_valid: 'It has the form of its country, and sound check digits where they are known.',
  confirmed: 'The registry knows it.',
  unconfirmed: 'The registry gave no answer.',
  invalid: 'The registry does not know it.',
});

const taxTreatment = choices('TaxTreatment', 'Which tax a customer is billed with.', {
  automatic: 'By address, identifiers and what is supplied.',
  standard: 'The standard code of the seller, always.',
  exempt: 'None: a code of the exempt category.',
});

/** How a customer is billed. Where it says nothing, the settings hold. */
export const customerProfile = defineRecord('CustomerProfile', {
  table: 'billing.customer_profiles',
  description: 'How a customer is billed; where it says nothing, the settings of the business hold.',
  fields: {
    customer: reference('The customer', { change: false }),
    kind: choice(buyerKind, 'Who buys', { default: 'person' }),
    ...identityFields,
    address: address('Address of the buyer'),
    vatIdState: choice(vatIdState, 'What is known of the VAT identifier', {
      default: 'unchecked',
      write: false,
    }),
    vatIdCheckedAt: moment('When the VAT identifier was checked last', { nullable: true, write: false }),
    vatIdEvidence: text('What the registry answered to the check', {
      max: 200,
      nullable: true,
      write: false,
    }),
    buyerReference: text('What the buyer wants to read on documents', { max: 200, nullable: true }),
    currency: currencyCode('Currency of documents', { nullable: true }),
    language: text('Language of documents, such as `de` or `fr-CH`', { max: 35, nullable: true }),
    priceMode: choice(priceMode, 'Whether prices include tax', { nullable: true }),
    termsKind: choice(termsKind, 'What the days of payment count from', { nullable: true }),
    termsDays: integer('Days to pay in', { min: 0, max: 365, nullable: true }),
    ...discountFields,
    taxTreatment: choice(taxTreatment, 'Which tax the customer is billed with', { default: 'automatic' }),
    isReminderExempt: flag('Whether the customer is never reminded', { default: false }),
  },
  unique: {
    customer: {
      index: 'customer_profiles_customer_unique',
      message: () => 'Somebody wrote the profile of this customer at the same moment.',
    },
  },
  hasOrder: false,
  hasStream: false,
});

/** A profile as rows have it; `discountPercent` is in ten-thousandths of a percent. */
export type CustomerProfile = RowOf<typeof customerProfile>;

export const customerProfileReader = recordReader(customerProfile);
