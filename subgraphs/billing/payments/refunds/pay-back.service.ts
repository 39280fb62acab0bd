import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import { type Money, toDecimal } from '../../../../shared/values/money.js';
import { cumulativeShare } from '../../../../shared/values/shares.js';
import { convertOn } from '../../accounting/exchange-rates/convert-on.service.js';
import { postEntries } from '../../accounting/ledger-entries/post-entries.service.js';
import { chargebackEntry } from '../../accounting/posting/chargeback.rules.js';
import { refundEntry } from '../../accounting/posting/refund.rules.js';
import { type CreditSide, openOf } from '../allocations/settled-side.rules.js';
import type { LockedPayment } from '../allocations/settled-sides.reader.js';
import { aboveRefundable, otherCurrency, paymentState } from '../errors.js';
import { paymentChargedBack, refundSucceeded } from '../events.js';
import { findBank } from '../payments/bank-of-payment.reader.js';
import { insertRefund, type NewRefund } from './refunds.store.js';

/** Money that goes back today. */
export interface PayBack {
  readonly kind: 'refund' | 'chargeback';
  readonly payment: LockedPayment;
  /** Whose credit it uses: the payment itself, or a credit note; locked. */
  readonly credit: CreditSide;
  readonly amountMinor: bigint;
  readonly fee: Money | null;
  readonly reason: string | null;
}

/** Writes and posts what went back; answers its id. REFUND-001 above what is left of the payment or of the credit. */
export async function payBack(unit: UnitOfWork, today: string, asked: PayBack): Promise<string> {
  const { kind, payment, credit, amountMinor, fee, reason } = asked;
  const { currency } = payment;
  refuseTooMuch(asked);
  const profile = await readBusinessProfile(unit);
  const [paidBaseMinor, feeBaseMinor, { account }] = await Promise.all([
    convertOn(unit, { amountMinor, currency }, profile.currency, today),
    fee ? convertOn(unit, fee, profile.currency, today) : 0n,
    findBank(unit, payment.bankAccountId),
  ]);
  const { baseTotalMinor, totalMinor, settledMinor, basePostedMinor } = credit;
  const carriedBaseMinor = cumulativeShare(
    baseTotalMinor,
    totalMinor,
    settledMinor + amountMinor,
    basePostedMinor,
  );
  const refund = {
    ...{ id: unit.newId(), kind, paymentId: payment.id, reason, fee, paidOn: today },
    creditNoteId: credit.kind === 'credit_note' ? credit.id : null,
    ...{ amount: { amountMinor, currency }, baseSourceMinor: carriedBaseMinor, basePaidMinor: paidBaseMinor },
  };
  insertRefund(unit, refund);
  const posted = {
    ...{ id: refund.id, date: today, currency, amountMinor, carriedBaseMinor, paidBaseMinor, account },
    creditOf: credit.kind === 'payment' ? { paymentId: credit.id } : { documentId: credit.id },
  };
  const entry =
    kind === 'refund'
      ? refundEntry(posted)
      : chargebackEntry({
          ...posted,
          fee: { ...(fee ?? { amountMinor: 0n, currency }), baseMinor: feeBaseMinor },
        });
  const description = kind === 'refund' ? 'Refund' : 'Chargeback';
  await postEntries(unit, today, entry ? [{ entry, description }] : []);
  recordPaidBack(unit, refund, payment.customerId);
  return refund.id;
}

/** What can go back of a payment by a credit: the less of what the credit has open and of what came in. */
export function leftOf(payment: LockedPayment, credit: CreditSide = payment): bigint {
  const ofPayment = payment.totalMinor - payment.refundedMinor;
  const open = openOf(credit);
  return open < ofPayment ? open : ofPayment;
}

/** The payment, in a currency. PAYMENT-004 for one that has not succeeded, PAYMENT-001 for another currency. */
export function usable(payment: LockedPayment, currency: string): LockedPayment {
  if (payment.status !== 'succeeded')
    throw new DomainError(paymentState, `The payment is ${payment.status}.`);
  if (payment.currency === currency) return payment;
  throw new DomainError(otherCurrency, `The payment is in ${payment.currency}, the amount in ${currency}.`);
}

/** Whether a credit can go back through a payment: both are of one customer, in one currency. */
export function belongTogether(payment: LockedPayment, credit: CreditSide): boolean {
  return credit.customerId === payment.customerId && credit.currency === payment.currency;
}

function refuseTooMuch({ payment, credit, amountMinor }: PayBack): void {
  const left = leftOf(payment, credit);
  if (amountMinor <= left && left > 0n) return;
  const decimal = toDecimal({ amountMinor: left, currency: payment.currency });
  throw new DomainError(aboveRefundable, `${decimal} ${payment.currency} can be refunded.`);
}

function recordPaidBack(unit: UnitOfWork, refund: NewRefund, customerId: string): void {
  const { id, kind, paymentId, creditNoteId, amount, fee } = refund;
  const moneyOf = ({ amountMinor, currency }: Money) => ({ amount_minor: String(amountMinor), currency });
  const state = {
    ...{ refund_id: id, payment_id: paymentId, credit_note_id: creditNoteId, customer_id: customerId },
    amount: moneyOf(amount),
  };
  if (kind === 'refund') {
    const after = { ...state, reason: refund.reason };
    unit.record(refundSucceeded, state, { table: 'billing.refunds', recordId: id, before: null, after });
  } else {
    const payload = { ...state, fee: fee && moneyOf(fee) };
    const after = { ...payload, reason: refund.reason };
    unit.record(paymentChargedBack, payload, {
      ...{ table: 'billing.payments', recordId: paymentId },
      ...{ before: null, after },
    });
  }
}
