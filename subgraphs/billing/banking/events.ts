import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { paymentsReconcile } from '../permissions.js';

const ofBanking = { version: 1, permission: paymentsReconcile } as const;

export const statementImported = defineEvent('bank_statement.imported', {
  ...ofBanking,
  description: 'A statement was imported: how many of its bookings are new, and how many were there.',
  payload: z.object({
    statement_id: z.uuid(),
    bank_account_id: z.uuid(),
    ...{ format: z.string(), from_date: z.iso.date().nullable(), to_date: z.iso.date().nullable() },
    ...{ added: z.int(), known: z.int(), faulty: z.int() },
  }),
});

const matched = z.object({
  bank_transaction_id: z.uuid(),
  bank_account_id: z.uuid(),
  amount: z.object({ amount_minor: z.string(), currency: z.string() }),
  matches: z.array(
    z.object({
      match_id: z.uuid(),
      target: z.enum(['payment', 'refund', 'payout', 'ledger']),
      target_id: z.uuid(),
      amount_minor: z.string(),
    }),
  ),
});

export const transactionMatched = defineEvent('bank_transaction.matched', {
  ...ofBanking,
  description: 'It is known what a booking is: a payment, a refund, or an account of the books.',
  payload: matched,
});

export const transactionUnmatched = defineEvent('bank_transaction.unmatched', {
  ...ofBanking,
  description: 'What a booking was taken for was taken back.',
  payload: matched,
});

const state = z.object({ bank_transaction_id: z.uuid(), bank_account_id: z.uuid() });

export const transactionIgnored = defineEvent('bank_transaction.ignored', {
  ...ofBanking,
  description: 'A booking was set aside: it concerns nothing here.',
  payload: state,
});

export const transactionRestored = defineEvent('bank_transaction.restored', {
  ...ofBanking,
  description: 'A booking that was set aside waits to be matched again.',
  payload: state,
});

/** What happens to bookings: the stream of them tells it. */
export const transactionStream = [
  ...[transactionMatched, transactionUnmatched, transactionIgnored, transactionRestored],
];

/** Events of banking. */
export const bankingEvents = [statementImported, ...transactionStream];
