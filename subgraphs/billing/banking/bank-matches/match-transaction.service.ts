import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { findAccounts } from '../../accounting/ledger-accounts/find-accounts.service.js';
import { findBank } from '../../payments/payments/bank-of-payment.reader.js';
import { findRefund } from '../../payments/refunds/found-refund.reader.js';
import { lockPayments } from '../../payments/allocations/settled-sides.reader.js';
import { otherAccount } from '../errors.js';
import { insertMatches, lockUnmatched, type MatchRow, readBooking } from './bank-matches.store.js';
import { bookToLedger, bookPayout } from './book-to-ledger.service.js';
import type { MatchBankTransactionInput } from './match-transaction.input.js';
import { matchReceipt } from './match-receipt.service.js';
import { type MatchRequest, readMatch } from './read-match.rules.js';
import { recordMatched } from './record-matches.rules.js';

/**
 * Says what a booking is, and posts what follows from that, all or nothing; answers the booking's id. NOT-FOUND-001, VAL-001
 * with each fault, BANK-004 for one that is matched or ignored, and what recording a payment throws.
 */
export function matchTransaction(
  { database }: Kernel,
  actor: UserActor,
  input: MatchBankTransactionInput,
): Promise<string> {
  return database.writeAnswer(actor, async (unit) => {
    const { bankTransactionId: id } = input;
    const request = readMatch(input, await readBooking(unit, id));
    const matches = await matchAs(unit, id, request);
    const booking = await readBooking(unit, id);
    insertMatches(unit, matches);
    recordMatched(unit, { booking, matches });
    return id;
  });
}

/** The matches to store, with everything that they stand for. Documents and payments are locked before the booking. */
async function matchAs(unit: UnitOfWork, id: string, request: MatchRequest): Promise<MatchRow[]> {
  if (request.kind === 'receipt') return matchReceipt(unit, id, request);
  if (request.kind === 'payment') return matchPayment(unit, id, request.id);
  if (request.kind === 'refund') return matchRefund(unit, id, request.id);
  const booking = await lockUnmatched(unit, id);
  return request.kind === 'payout'
    ? bookPayout(unit, booking, request.grossMinor)
    : bookToLedger(unit, booking, request);
}

/** A payment that was recorded by hand: what it is was posted then. */
async function matchPayment(unit: UnitOfWork, id: string, paymentId: string): Promise<MatchRow[]> {
  const payment = (await lockPayments(unit, [paymentId]))(paymentId);
  const booking = await lockUnmatched(unit, id);
  await refuseOtherBank(unit, payment.bankAccountId, booking.bankAccountId, 'payment');
  if (payment.bankCurrency !== booking.currency || payment.bankAmountMinor !== booking.amountMinor)
    throw invalidField(
      'paymentId',
      'conflicting',
      'paymentId must be a payment of the amount that was booked.',
    );
  if (payment.refundedMinor === payment.totalMinor)
    throw invalidField('paymentId', 'conflicting', 'paymentId must be a payment that did not go back.');
  const { amountMinor } = booking;
  return [
    {
      ...{ id: unit.newId(), transactionId: id, target: 'payment', targetId: paymentId, amountMinor },
      ...{ isMade: false, rule: null, reversesId: null },
    },
  ];
}

async function matchRefund(unit: UnitOfWork, id: string, refundId: string): Promise<MatchRow[]> {
  const refund = await findRefund(unit, refundId);
  await lockPayments(unit, [refund.paymentId]);
  const booking = await lockUnmatched(unit, id);
  await refuseOtherBank(unit, refund.bankAccountId, booking.bankAccountId, 'refund');
  const isIt = refund.currency === booking.currency && refund.amountMinor === -booking.amountMinor;
  if (!isIt || refund.kind === 'reversal' || refund.status !== 'succeeded')
    throw invalidField('refundId', 'conflicting', 'refundId must be a refund of the amount that was booked.');
  const { amountMinor } = booking;
  return [
    {
      ...{ id: unit.newId(), transactionId: id, target: 'refund', targetId: refundId, amountMinor },
      ...{ isMade: false, rule: null, reversesId: null },
    },
  ];
}

/** What was recorded is posted to one account of the books, and must be on that of the booking. BANK-003. */
async function refuseOtherBank(
  unit: UnitOfWork,
  recorded: string | null,
  booked: string,
  kind: string,
): Promise<void> {
  if (recorded === booked) return;
  const banks = await Promise.all([findBank(unit, recorded), findBank(unit, booked)]);
  const accounts = banks.map(({ account }) => account);
  const accountOf = await findAccounts(unit, accounts);
  const [one, other] = accounts.map((account) => accountOf(account).id);
  // What came without a bank account is on the one that the chart has for banks.
  if (recorded === null && one === other) return;
  throw new DomainError(
    otherAccount,
    `The ${kind} was recorded for another bank account than the booking is on.`,
  );
}
