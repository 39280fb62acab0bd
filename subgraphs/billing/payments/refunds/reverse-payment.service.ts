import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { postEntries } from '../../accounting/ledger-entries/post-entries.service.js';
import { readPostedEntries } from '../../accounting/ledger-entries/posted-entries.reader.js';
import { mirrorOf } from '../../accounting/posting/mirror.rules.js';
import { later } from '../allocations/settled-side.rules.js';
import type { LockedPayment } from '../allocations/settled-sides.reader.js';
import { paymentState } from '../errors.js';
import { paymentReversed } from '../events.js';
import { freeCredit } from './free-credit.service.js';
import { usable } from './pay-back.service.js';
import { insertRefund } from './refunds.store.js';

/**
 * Takes a payment back that was none: what it settled is open again, and what was posted when it came is mirrored. Answers
 * the id of the refund that says so. NOT-FOUND-001; PAYMENT-004 where some of it went back already.
 */
export async function reversePayment(unit: UnitOfWork, today: string, paymentId: string): Promise<string> {
  const payment = await freeCredit(unit, today, { paymentId, amountMinor: null });
  usable(payment, payment.currency);
  if (payment.refundedMinor > 0n) {
    const message = 'Some of the payment went back to the customer: it cannot be taken for none.';
    throw new DomainError(paymentState, message);
  }
  const { totalMinor: amountMinor, currency, baseTotalMinor: baseMinor } = payment;
  const id = unit.newId();
  const paidOn = later(today, payment.valueDate);
  insertRefund(unit, {
    ...{ id, kind: 'reversal', paymentId, creditNoteId: null, amount: { amountMinor, currency } },
    ...{ baseSourceMinor: baseMinor, basePaidMinor: baseMinor, fee: null, paidOn, reason: null },
  });
  const posted = await readPostedEntries(unit, 'payment', [paymentId]);
  await postEntries(
    unit,
    today,
    posted.map(({ id: reversesId, entry }) => ({
      entry: mirrorOf(entry, { type: 'refund', id, purpose: 'reverse' }, paidOn),
      ...{ description: 'Reversal of a payment', reversesId },
    })),
  );
  recordReversal(unit, id, payment);
  return id;
}

function recordReversal(unit: UnitOfWork, refundId: string, payment: LockedPayment): void {
  const { id: paymentId, customerId, currency, totalMinor } = payment;
  const payload = {
    ...{ refund_id: refundId, payment_id: paymentId, credit_note_id: null, customer_id: customerId },
    amount: { amount_minor: String(totalMinor), currency },
  };
  const change = { table: 'billing.payments', recordId: paymentId, before: null, after: payload };
  unit.record(paymentReversed, payload, change);
}
