import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import type { IdInput } from '../../../../shared/records/id-input.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { LedgerAccount } from '../../accounting/ledger-accounts/ledger-account.type.js';
import { ledgerAccountReader } from '../../accounting/ledger-accounts/ledger-account.record.js';
import { paymentReader } from '../../payments/payments/payment.record.js';
import { Payment } from '../../payments/payments/payment.type.js';
import { refundReader } from '../../payments/refunds/refund.record.js';
import { Refund } from '../../payments/refunds/refund.type.js';
import { User } from '../../users/user.type.js';
import { bankTransactionReader } from '../bank-transactions/bank-transaction.record.js';
import { BankTransaction } from '../bank-transactions/bank-transaction.type.js';
import { BankMatch, BankTransactionPayload, MatchSuggestion } from './bank-match.type.js';
import { ignoreTransaction, restoreTransaction } from './ignore-transaction.service.js';
import {
  IgnoreBankTransactionInput,
  MatchBankTransactionInput,
  RestoreBankTransactionInput,
  UnmatchBankTransactionInput,
} from './match-transaction.input.js';
import { matchTransaction } from './match-transaction.service.js';
import { bookingOfTarget, type StandingMatch, standingMatches } from './standing-matches.reader.js';
import { suggestMatches } from './suggest-matches.service.js';
import { unmatchTransaction } from './unmatch-transaction.service.js';

const input = (type: () => unknown, description: string) => [{ name: 'input', type, description }];

async function payloadOf({ loaders }: RequestContext, id: string) {
  return { bankTransaction: await loaders.load(bankTransactionReader.reference.loader, id) };
}

const operations: GraphOperation[] = [
  {
    kind: 'query',
    name: 'matchSuggestions',
    type: () => [MatchSuggestion],
    description:
      'What a booking may be, the surest first: up to 20 suggestions, none for one that is matched or ignored. NOT-FOUND-001 for any other id.',
    args: [{ name: 'bankTransactionId', type: () => Id, description: 'The booking.' }],
    resolve: ({ kernel, context, args }: GraphCall<never, { bankTransactionId: string }>) =>
      suggestMatches(kernel, principalOf(context).businessId, args.bankTransactionId),
  },
  {
    kind: 'mutation',
    name: 'matchBankTransaction',
    type: () => BankTransactionPayload,
    directive: movesMoney,
    description:
      'Says what a booking is. A payment is recorded, settles its invoices and is posted, all or nothing; what was recorded by hand is linked alone. BANK-004 for one that is matched or ignored, or a payment that another booking is matched to; BANK-003 for one of another bank account; PAYMENT-001, PAYMENT-002, PAYMENT-004, LEDGER-002, FX-001. Publishes bank_transaction.matched, and what recordPayment publishes.',
    args: input(() => MatchBankTransactionInput, 'The booking, and what it is.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: MatchBankTransactionInput }>) =>
      payloadOf(context, await matchTransaction(kernel, actorOf(context), args.input)),
  },
  {
    kind: 'mutation',
    name: 'unmatchBankTransaction',
    type: () => BankTransactionPayload,
    directive: movesMoney,
    description:
      'Takes back what a booking was taken for. A payment that the match made is reversed: what it settled is open again, and what was posted is mirrored. PAYMENT-004 where some of it went back, STATE-001 for one that is not matched. Publishes bank_transaction.unmatched, payment.reversed, payment.released and invoice.reopened.',
    args: input(() => UnmatchBankTransactionInput, 'The booking.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: IdInput }>) =>
      payloadOf(context, await unmatchTransaction(kernel, actorOf(context), args.input.id)),
  },
  {
    kind: 'mutation',
    name: 'ignoreBankTransaction',
    type: () => BankTransactionPayload,
    description:
      'Sets a booking aside that concerns nothing here. BANK-004 for one that is matched. Publishes bank_transaction.ignored.',
    args: input(() => IgnoreBankTransactionInput, 'The booking.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: IdInput }>) =>
      payloadOf(context, await ignoreTransaction(kernel, actorOf(context), args.input.id)),
  },
  {
    kind: 'mutation',
    name: 'restoreBankTransaction',
    type: () => BankTransactionPayload,
    description:
      'Has a booking wait again that was set aside. STATE-001 for one that is not ignored. Publishes bank_transaction.restored.',
    args: input(() => RestoreBankTransactionInput, 'The booking.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: IdInput }>) =>
      payloadOf(context, await restoreTransaction(kernel, actorOf(context), args.input.id)),
  },
];

type Row = StandingMatch;

const matchFields: GraphOperation[] = [
  {
    kind: 'field',
    name: 'payment',
    type: () => Payment,
    isNullable: true,
    description: 'The payment; null for anything else.',
    resolve: ({ root: { target, targetId }, context }: GraphCall<Row, never>) =>
      target === 'payment' ? context.loaders.load(paymentReader.reference.loader, targetId) : null,
  },
  {
    kind: 'field',
    name: 'refund',
    type: () => Refund,
    isNullable: true,
    description: 'The refund; null for anything else.',
    resolve: ({ root: { target, targetId }, context }: GraphCall<Row, never>) =>
      target === 'refund' ? context.loaders.load(refundReader.reference.loader, targetId) : null,
  },
  {
    kind: 'field',
    name: 'ledgerAccount',
    type: () => LedgerAccount,
    isNullable: true,
    description: 'The account of the books; null for payments and refunds.',
    resolve: ({ root: { target, targetId }, context }: GraphCall<Row, never>) =>
      target === 'ledger' || target === 'payout'
        ? context.loaders.load(ledgerAccountReader.reference.loader, targetId)
        : null,
  },
  {
    kind: 'field',
    name: 'createdBy',
    type: () => User,
    isNullable: true,
    description: 'Who matched it; null for the platform.',
    resolve: ({ root: { createdBy } }: GraphCall<Row, never>) => createdBy && { id: createdBy },
  },
];

const matches: GraphOperation = {
  kind: 'field',
  name: 'matches',
  type: () => [BankMatch],
  description: 'What it is; more than one where a fee was kept of it. They sum to it.',
  async resolve({ root: { id }, context }: GraphCall<{ id: string }, never>) {
    const found = (await context.loaders.load(standingMatches, id)) ?? [];
    return found.map(({ amountMinor, currency, ...match }) => ({
      ...match,
      amount: presentMoney({ amountMinor: BigInt(amountMinor), currency }),
    }));
  },
};

/** From money that moved to the booking that is matched to it. */
const bookingOf = (noun: string): GraphOperation => ({
  kind: 'field',
  name: 'bankTransaction',
  type: () => BankTransaction,
  isNullable: true,
  description: `The booking of the bank that the ${noun} is matched to; null while none is.`,
  async resolve({ root: { id }, context }: GraphCall<{ id: string }, never>) {
    const bookingId = await context.loaders.load(bookingOfTarget, id);
    return bookingId === undefined
      ? null
      : context.loaders.load(bankTransactionReader.reference.loader, bookingId);
  },
});

export const bankMatchResolvers = [
  resolverClass(BankTransaction, [...operations, matches]),
  resolverClass(BankMatch, matchFields),
  resolverClass(Payment, [bookingOf('payment')]),
  resolverClass(Refund, [bookingOf('refund')]),
];
