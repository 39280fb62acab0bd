import { choices } from '../../../../shared/records/choices.js';
import type { RecordField } from '../../../../shared/records/field.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { date } from '../../../../shared/records/fields/date.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { money, type StoredMoney } from '../../../../shared/records/fields/money.js';
import { text } from '../../../../shared/records/fields/text.js';
import type { Money } from '../../../../shared/values/money.js';
import { priceMode } from '../settings/party.record.js';

export const documentStatus = choices('DocumentStatus', 'How a document stands.', {
  draft: 'Written, and free to change.',
  finalized: 'Issued under its number, and not settled.',
  paid: 'Nothing of it is left: paid, credited, discounted or written off.',
  void: 'Taken back before anything was paid or credited of it.',
});

const read = { write: false, inEvents: true } as const;
const quiet = { write: false } as const;

/** An amount of a document that its services and the database write. */
export const amount = (description: string) => money(description, quiet);

/** SQL for the currency of the books, as an issued document has it; `alias` of the table with its point. */
export const baseCurrencyOf = (alias = '') => `case when ${alias}rate is null then ${alias}currency
  when ${alias}rate_from = ${alias}currency then ${alias}rate_to else ${alias}rate_from end`;

/** An amount in the currency of the books; null for a draft. */
function baseAmount(description: string): RecordField<StoredMoney | null, 'never', false, Money> {
  return {
    ...money(description, { ...quiet, nullable: true }),
    select: (column) => `case when ${column}_minor is not null
      then jsonb_build_object('amountMinor', ${column}_minor::text, 'currency', ${baseCurrencyOf()}) end`,
  };
}

/** What invoices and credit notes have in common. Amounts are zero or more: the kind says the direction. */
export const documentFields = {
  number: text('Its number; null for a draft', {
    ...{ max: 100, nullable: true, ...read },
    filter: 'By number.',
  }),
  status: choice(documentStatus, 'How it stands', { ...read, filter: 'By how they stand.' }),
  currency: text('ISO 4217 code of its amounts', { max: 3, ...quiet }),
  priceMode: choice(priceMode, 'Whether the prices of its lines include tax', quiet),
  issueDate: date('The day of issue in the calendar of the business', {
    ...{ nullable: true, ...read },
    filter: 'By the day of issue.',
    sort: 'The day of issue; drafts without one count as later than all.',
  }),
  supplyFrom: date('The first day of what was supplied', { nullable: true, ...quiet }),
  supplyTo: date('The last day of what was supplied, whose tax rates hold', { nullable: true, ...quiet }),
  reference: text('What the buyer calls it, such as the number of an order', {
    ...{ max: 200, nullable: true, ...quiet },
  }),
  notes: text('Free text on it', { max: 10_000, isMultiline: true, nullable: true, ...quiet }),
  paymentReference: text('The reference that payments name, such as `RF18539007547034`', {
    ...{ max: 40, nullable: true, ...read },
  }),
  discount: amount('What is taken off all its lines, in its price mode'),
  net: money('The sum without tax', read),
  tax: money('The sum of its taxes', read),
  total: money('Net and tax', { ...read, sort: 'The total in minor units, whatever its currency.' }),
  credited: amount('What credit settled of it, or of a credit note what of its credit settled invoices'),
  refunded: amount('What of its credit was paid back'),
  residual: money('What is left of it: zero once it is settled, and for drafts and void ones', read),
  baseNet: baseAmount('The sum without tax in the currency of the books; null for a draft'),
  baseTax: baseAmount('The sum of its taxes in the currency of the books; null for a draft'),
  baseTotal: baseAmount('Net and tax in the currency of the books; null for a draft'),
  rateFrom: text('The currency that one unit of is `rate` of `rateTo`; null where no rate was needed', {
    ...{ max: 3, nullable: true, ...quiet },
  }),
  rateTo: text('The currency of `rate`; null where no rate was needed', {
    ...{ max: 3, nullable: true, ...quiet },
  }),
  rate: {
    ...text('The exchange rate of its amounts in the books; null where none was needed', {
      ...{ max: 40, nullable: true, ...quiet },
    }),
    select: () => 'trim_scale(rate)::text',
  },
  rateOn: date('The day of publication of `rate`', { nullable: true, ...quiet }),
  issuedAt: moment('When it was issued; null for a draft', { nullable: true, ...quiet }),
  sentAt: moment('When it was sent last; null before', { nullable: true, ...quiet }),
} as const;

const moneyFields = 'amountMinor currency decimal';

/** Lines, taxes and warnings of a document, as a selection of the graph. */
export const documentRows = `lines { id position description quantity unitCode unitPrice discountPercent
    discount { ${moneyFields} } amount { ${moneyFields} } discountShare { ${moneyFields} } net { ${moneyFields} }
    baseNet { ${moneyFields} } taxCodeId accountId productId stockSource isRestocked periodFrom periodTo creditedLineId }
  taxes { id category name rate taxable { ${moneyFields} } tax { ${moneyFields} } baseTaxable { ${moneyFields} }
    baseTax { ${moneyFields} } exemptionCode exemptionText }
  warnings { code message }`;
