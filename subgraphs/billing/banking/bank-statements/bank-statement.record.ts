import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { date } from '../../../../shared/records/fields/date.js';
import { integer } from '../../../../shared/records/fields/integer.js';
import { money } from '../../../../shared/records/fields/money.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordSelection } from '../../../../shared/records/record-routes.js';

const statementFormat = choices('BankStatementFormat', 'How a bank writes a statement.', {
  camt053: 'CAMT.053 of ISO 20022: a statement.',
  camt052: 'CAMT.052 of ISO 20022: what was booked within a day.',
  camt054: 'CAMT.054 of ISO 20022: the payments of a booking.',
  mt940: 'MT940 of SWIFT.',
  ofx: 'OFX, version 1 or 2.',
  csv: 'CSV, as the profile of the bank account says.',
});

const count = (description: string) => integer(description, { min: 0, max: 1_000_000, write: false });

/** A statement as it was imported. Nothing of it is ever changed. */
export const bankStatement = defineRecord('BankStatement', {
  table: 'billing.bank_statements',
  description: 'A statement of a bank account, as a file told it.',
  fields: {
    bankAccount: reference('The account that it is of', { write: false, filter: 'By bank account.' }),
    format: choice(statementFormat, 'How the bank wrote it', { write: false }),
    statementReference: text('What the bank calls it; numbers may come again in another year', {
      ...{ max: 200, nullable: true, write: false },
      inEvents: false,
    }),
    fromDate: date('Its first day; null where the file does not say', { nullable: true, write: false }),
    toDate: date('Its last day; null where the file does not say', { nullable: true, write: false }),
    opening: money('The balance before its first booking; null where the file does not say', {
      nullable: true,
      write: false,
    }),
    closing: money('The balance behind its last booking; null where the file does not say', {
      nullable: true,
      write: false,
    }),
    addedCount: count('How many of its bookings were new'),
    knownCount: count('How many of them were there already, by another file'),
    faultCount: count('How many could not be read, and were left out'),
  },
  hasOrder: false,
  hasStream: false,
});

export type BankStatement = RowOf<typeof bankStatement>;

export const bankStatementReader = recordReader(bankStatement);

/** What routes answer of a statement. */
export const bankStatementSelection = `${recordSelection(bankStatement)} warnings faults { path code message }`;
