import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordReader } from '../../../../shared/records/record-reader.js';

/** Categories of EN 16931, as UNTDID 5305 names them. */
export const taxCategories = choices('TaxCategory', 'How a supply is taxed, as UNTDID 5305 names it.', {
  s: 'Standard or reduced rate.',
  z: 'Rate of zero.',
  e: 'Exempt from tax.',
  ae: 'Reverse charge: the buyer owes the tax.',
  k: 'Goods to another country of the Union.',
  g: 'Goods that leave the Union.',
  o: 'Outside the scope of tax.',
});

export type TaxCategory = keyof typeof taxCategories.values;

/** What lines of documents are taxed with. Its rates are rows of their own, which never change. */
export const taxCode = defineRecord('TaxCode', {
  table: 'billing.tax_codes',
  description: 'What lines of documents are taxed with: a category, and rates that hold from a day on.',
  fields: {
    code: text('Its short name, such as `S19`', {
      min: 1,
      max: 20,
      change: false,
      filter: 'By code.',
      sort: 'Their code.',
    }),
    name: text('Name', { min: 1, max: 200 }),
    category: choice(taxCategories, 'How it taxes; only S has rates above zero', {
      change: false,
      filter: 'By category.',
    }),
    exemptionCode: text('Reason for no tax, as the VATEX list names it, such as `VATEX-EU-AE`', {
      max: 50,
      nullable: true,
    }),
    exemptionText: text('Reason for no tax, as documents say it', { max: 500, nullable: true }),
    archivedAt: moment('Since when no new line has it; null while it is in use', {
      nullable: true,
      write: false,
      inEvents: true,
      filter: 'By the moment they were archived.',
    }),
  },
  unique: {
    code: { index: 'tax_codes_code_unique', message: (code) => `Another tax code is called ${code}.` },
  },
  hasStream: false,
});

export type TaxCode = RowOf<typeof taxCode>;

export const taxCodeReader = recordReader(taxCode, {
  rates: ['id'],
  components: ['id'],
});
