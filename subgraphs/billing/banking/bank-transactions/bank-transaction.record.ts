import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { date } from '../../../../shared/records/fields/date.js';
import { iban } from '../../../../shared/records/fields/iban.js';
import { amountFilter, money } from '../../../../shared/records/fields/money.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { byUpdate } from '../../../../shared/records/record-filters.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordSelection } from '../../../../shared/records/record-routes.js';

const transactionState = choices('BankTransactionState', 'What is known of a booking.', {
  unmatched: 'Nobody knows yet what it is.',
  matched: 'It is a payment, a refund, or an amount of an account of the books: `matches` says which.',
  ignored: 'It was set aside.',
});

const bankText = (description: string, max = 200) =>
  text(description, { max, nullable: true, write: false, inEvents: false });

/** A booking of a bank. It stays as the bank told it; matches say what it is. */
export const bankTransaction = defineRecord('BankTransaction', {
  table: 'billing.bank_transactions',
  description:
    'A booking on a bank account, as the bank told it. It is there once, however many files have it.',
  fields: {
    bankAccount: reference('The account that it is on', { write: false, filter: 'By bank account.' }),
    statement: reference('The statement that told it first', { write: false, filter: 'By statement.' }),
    bookedOn: date('The day on which the bank booked it', {
      write: false,
      filter: 'By the day on which they were booked.',
      sort: 'The day on which they were booked.',
    }),
    valueOn: date('The day from which the money counts', { write: false }),
    amount: money('What was booked; below zero for what went out', {
      write: false,
      sort: 'Their amount; what went out is below zero.',
    }),
    state: choice(transactionState, 'What is known of it', {
      write: false,
      filter: 'By what is known of them.',
    }),
    bankReference: bankText('What the bank knows it by'),
    endToEndId: bankText('What its payer knows it by'),
    counterparty: bankText('Who paid, or was paid'),
    counterpartyIban: iban('The account that it came from or went to', {
      ...{ nullable: true, write: false, inEvents: false },
      filter: 'By the account that they came from or went to.',
    }),
    remittance: bankText('What it is for, in the words of its payer', 2_000),
    creditorReference: bankText('The reference that its payer named: of ISO 11649, or of a Swiss QR-bill'),
  },
  filters: {
    amountMinor: amountFilter('By their amount in minor units; what went out is below zero.', 'amount'),
    updatedAt: byUpdate,
  },
});

export type BankTransaction = RowOf<typeof bankTransaction>;

export const bankTransactionReader = recordReader(bankTransaction);

/** What routes answer of a booking; a statement has no name. */
export const bankTransactionSelection = `${recordSelection(bankTransaction, { statement: '' })}
  matches { id target targetId amount { amountMinor currency decimal } isMade rule createdAt }`;
