import { defineError, type ErrorDefinition } from '../../../shared/errors/error-definition.js';

export const entryUnbalanced = defineError('LEDGER-001', {
  title: 'Entry does not balance',
  httpStatus: 422,
  cause: 'The debits of the entry do not equal its credits; the message names the difference.',
  reasons: ['An amount is mistyped, or a line is missing.'],
  cures: ['Correct the lines so that debits equal credits, and post the entry again.'],
  example: 'Debits exceed credits by 0.01 EUR; they must be equal.',
});

export const accountUnavailable = defineError('LEDGER-002', {
  title: 'Account not available',
  httpStatus: 409,
  cause:
    'The account is archived, needed by postings, or shows what documents say and is not posted on by hand.',
  reasons: [
    'The account was archived.',
    'The account shows what documents say, such as receivables, customer credit or a tax.',
    'An account that postings look for was to be archived.',
  ],
  cures: ['Name another account.', 'Correct the document or payment; the books follow.'],
  example: 'Account 1100 Receivables shows what documents say; correct the document.',
});

export const entryReversed = defineError('LEDGER-003', {
  title: 'Entry reversed already',
  httpStatus: 409,
  cause: 'An entry is reversed once; the reversal can be reversed in its turn.',
  reasons: ['Somebody reversed the entry before, or at the same moment.'],
  cures: ['Read `reversedBy` of the entry; reverse that one to take the reversal back.'],
  example: 'The entry is reversed already.',
});

export const entryOfDocument = defineError('LEDGER-004', {
  title: 'Entry belongs to a document',
  httpStatus: 409,
  cause: 'The entry was posted for a document or payment; correct it there, and the books follow.',
  reasons: ['The entry was not written by a person.'],
  cures: ['Correct or void what the entry names as its source.'],
  example: 'The entry was posted for invoice 01930000-0000-7000-8000-000000000001; correct that.',
});

export const periodClosed = defineError('PERIOD-001', {
  title: 'Month closed',
  httpStatus: 409,
  cause: 'The month of the day is closed; the message names the first day that is open.',
  reasons: ['The month was closed or locked, or a later one was.'],
  cures: ['Take a day of an open month.', 'Open the month again, unless it is locked.'],
  example: '2026-07 is closed for entries; the first open day is 2026-08-01.',
});

export const periodOutOfOrder = defineError('PERIOD-002', {
  title: 'Months out of order',
  httpStatus: 409,
  cause:
    'Months are closed from the first on and opened again from the last; only months that have begun are closed, and only those that have ended are locked.',
  reasons: [
    'An earlier month is open.',
    'A later month is closed.',
    'The month has not begun, or has not ended.',
  ],
  cures: ['Close the earlier months first, or open the later ones again first.'],
  example: 'Months are closed from the first on, and opened again from the last.',
});

export const periodLocked = defineError('PERIOD-003', {
  title: 'Month locked',
  httpStatus: 409,
  cause: 'The month was locked for good; correct it by an entry in an open month.',
  reasons: ['The month was locked, as after a tax return.'],
  cures: ['Post a correction in an open month.'],
  example: '2026-07 is locked; correct it in an open month.',
});

export const rateMissing = defineError('FX-001', {
  title: 'No exchange rate',
  httpStatus: 422,
  cause: 'An amount in another currency needs a rate of its day, or of the ten days before it.',
  reasons: ['No rate was published between the two currencies in those days, either way.'],
  cures: ['Set the exchange rate of the day.', 'Name the rate with the document or payment.'],
  example: 'There is no exchange rate between USD and EUR of 2026-12-05 or the 10 days before.',
});

/** Codes of the books. */
export const accountingErrors: ErrorDefinition[] = [
  ...[entryUnbalanced, accountUnavailable, entryReversed, entryOfDocument],
  ...[periodClosed, periodOutOfOrder, periodLocked, rateMissing],
];
