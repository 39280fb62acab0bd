import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { CreditInvoiceInput } from '../../invoicing/credit-notes/credit-invoice.input.js';
import { type CreditedIds, issueCredit } from '../../invoicing/credit-notes/credit-invoice.service.js';
import { todayIn } from '../allocations/apply-credit.service.js';
import { fitting, planUse, writeSteps } from '../allocations/settle-invoices.service.js';
import { type CreditSide, openOf } from '../allocations/settled-side.rules.js';
import { type LockedPayment, lockDocuments, lockPayments } from '../allocations/settled-sides.reader.js';
import { belongTogether, payBack, usable } from '../refunds/pay-back.service.js';

/**
 * Issues a credit note. Its credit settles what is left of its invoice unless all of it is to stay; what is open then goes
 * back through a payment where one is named. All of that or nothing. Throws as `issueCredit`; NOT-FOUND-001, REFUND-001,
 * PAYMENT-001, PAYMENT-004 and VAL-001 for the payment.
 */
export function creditInvoice(
  { database }: Kernel,
  actor: UserActor,
  input: CreditInvoiceInput,
): Promise<CreditedIds> {
  const { invoiceId, apply, refundTo, reason } = input;
  return database.writeAnswer(actor, async (unit) => {
    const payment = refundTo == null ? null : await lockPayment(unit, invoiceId, refundTo);
    const ids = await issueCredit(unit, input);
    if (apply === 'keep' && !payment) return ids;
    const today = await todayIn(unit);
    const credit = await settle(unit, today, ids, apply ?? 'invoice_first');
    if (payment) await payRest(unit, today, { payment, credit, reason });
    return ids;
  });
}

/** Locks a payment behind the invoice, and before a number is taken. NOT-FOUND-001. */
async function lockPayment(unit: UnitOfWork, invoiceId: string, paymentId: string): Promise<LockedPayment> {
  await lockDocuments(unit, [invoiceId]);
  return (await lockPayments(unit, [paymentId]))(paymentId);
}

/** Has a credit settle its invoice, as far as both go; answers it after that. */
async function settle(
  unit: UnitOfWork,
  today: string,
  { invoiceId, creditNoteId }: CreditedIds,
  apply: 'invoice_first' | 'keep',
): Promise<CreditSide> {
  const documents = await lockDocuments(unit, [invoiceId, creditNoteId]);
  const [invoice, credit] = [documents.invoice(invoiceId), documents.creditNote(creditNoteId)];
  const amount = fitting(invoice, credit);
  if (apply === 'keep' || amount === 0n) return credit;
  const planned = planUse(unit, invoice, credit, amount);
  await writeSteps(unit, today, planned.steps);
  return planned.credit;
}

interface Rest {
  readonly payment: LockedPayment;
  readonly credit: CreditSide;
  readonly reason: string;
}

async function payRest(unit: UnitOfWork, today: string, { payment, credit, reason }: Rest): Promise<void> {
  usable(payment, credit.currency);
  if (!belongTogether(payment, credit)) {
    const message = 'refundTo must be a payment of the same customer.';
    throw invalidField('refundTo', 'conflicting', message);
  }
  const amountMinor = openOf(credit);
  if (amountMinor === 0n) return;
  await payBack(unit, today, { kind: 'refund', payment, credit, amountMinor, fee: null, reason });
}
