import {
  numberSeriesFields,
  numberSeriesTable,
  numberSeriesUnique,
} from '../../../../shared/numbers/number-series.js';
import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordStore } from '../../../../shared/records/record-store.js';
import { invoicesView } from '../../permissions.js';

/** What of the numbers of a business is billing’s. */
export const numberedDocuments = choices('NumberedDocument', 'What a series numbers.', {
  invoice: 'Invoices.',
  credit_note: 'Credit notes.',
});

export type NumberedDocument = keyof typeof numberedDocuments.values;

const declared = defineRecord('NumberSeries', {
  table: numberSeriesTable,
  description: 'How documents of a kind are numbered, without gaps.',
  fields: {
    kind: choice(numberedDocuments, 'What it numbers', { filter: 'By what they number.' }),
    ...numberSeriesFields,
  },
  unique: numberSeriesUnique,
  hasStream: false,
});

/** One and many are the same word. */
export const numberSeries = { ...declared, plural: 'numberSeries' };

export type NumberSeries = RowOf<typeof numberSeries>;

export const numberSeriesEvents = recordEvents(numberSeries, invoicesView);
export const numberSeriesReader = recordReader(numberSeries);
export const numberSeriesStore = recordStore(numberSeries, numberSeriesEvents);
