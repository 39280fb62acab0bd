import { defineError, type ErrorDefinition } from '../../../shared/errors/error-definition.js';

export const unreadableStatement = defineError('BANK-001', {
  title: 'Unreadable bank statement',
  httpStatus: 422,
  cause:
    'The file is no statement that can be read; the message says why, and `errors` in which line or where in the XML.',
  reasons: [
    'The file is compressed, too large, or of another form than CAMT, MT940, OFX or CSV.',
    'The XML is cut off, or has a DOCTYPE.',
    'The bank account has no `csvProfile` for CSV, or one that names other columns.',
  ],
  cures: [
    'Send the file as the bank gave it, unpacked.',
    'Download it again, as CAMT.053 where the bank offers it.',
    'Set `csvProfile` of the bank account to how its bank writes CSV.',
  ],
  example: 'The file has a DOCTYPE, which statements of banks have not.',
});

export const unbalancedStatement = defineError('BANK-002', {
  title: 'Balances do not add up',
  httpStatus: 422,
  cause:
    'The opening balance and the bookings are not the closing balance; the message names the difference. Nothing was imported.',
  reasons: ['Bookings are missing in the file, or it was changed by hand.'],
  cures: ['Download the statement again from the bank.'],
  example: 'Statement 12: 1,000.00 EUR and bookings of 205.38 EUR are 1,205.38 EUR, not 1,205.88 EUR.',
});

export const otherAccount = defineError('BANK-003', {
  title: 'Another account or currency',
  httpStatus: 422,
  cause:
    'The statement is of another account, or in another currency, than the bank account that it was sent for.',
  reasons: ['The file was sent for the wrong bank account.'],
  cures: ['Send it for the bank account that the message names, or add that one.'],
  example: 'The statement is of FR7630006000011234567890189, the bank account has DE89370400440532013000.',
});

export const transactionState = defineError('BANK-004', {
  title: 'Matched already',
  httpStatus: 409,
  cause:
    'The booking, payment or refund is matched already, or the booking is ignored; the message says what is in the way.',
  reasons: ['Somebody else, or the automatic matching, was first.'],
  cures: [
    'Read the booking again: `matches` says what it is.',
    'Unmatch it first to match it in another way.',
  ],
  example: 'The booking is matched already; unmatch it first.',
});

/** Codes of banking. */
export const bankingErrors: ErrorDefinition[] = [
  ...[unreadableStatement, unbalancedStatement, otherAccount, transactionState],
];
