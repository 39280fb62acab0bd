import { invalidField, invalidFields } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { Money } from '../../../../shared/values/money.js';
import { todayIn } from '../allocations/apply-credit.service.js';
import { lockDocuments, lockPayments } from '../allocations/settled-sides.reader.js';
import { faultsOfAmount, moneyOf } from '../payments/read-payment.rules.js';
import { freeCredit } from './free-credit.service.js';
import { belongTogether, leftOf, payBack, usable } from './pay-back.service.js';
import type { RecordChargebackInput, RefundPaymentInput } from './refund.input.js';

/**
 * Gives money of a payment back: of its own credit, of that of a credit note, or of an invoice that is open again then.
 * Answers the id of the refund. NOT-FOUND-001, REFUND-001, PAYMENT-001, PAYMENT-004, VAL-001.
 */
export function refundPayment(
  { database }: Kernel,
  actor: UserActor,
  { paymentId, creditNoteId = null, reopenInvoiceId = null, reason, ...input }: RefundPaymentInput,
): Promise<string> {
  const amount = readAmounts({ amount: input.amount }).amount!;
  if (creditNoteId !== null && reopenInvoiceId !== null) {
    const message = 'Name creditNoteId or reopenInvoiceId, not both: the money comes from one of them.';
    throw invalidField('reopenInvoiceId', 'conflicting', message);
  }
  return database.writeAnswer(actor, async (unit) => {
    const today = await todayIn(unit);
    const { amountMinor } = amount;
    const documents = await lockDocuments(
      unit,
      [creditNoteId, reopenInvoiceId].flatMap((id) => id ?? []),
    );
    if (reopenInvoiceId !== null) documents.invoice(reopenInvoiceId);
    const found =
      reopenInvoiceId === null
        ? (await lockPayments(unit, [paymentId]))(paymentId)
        : await freeCredit(unit, today, { paymentId, amountMinor, invoiceId: reopenInvoiceId });
    const payment = usable(found, amount.currency);
    const credit = creditNoteId === null ? payment : documents.creditNote(creditNoteId);
    if (!belongTogether(payment, credit)) {
      const message =
        'creditNoteId must be a credit note of the same customer, in the currency of the payment.';
      throw invalidField('creditNoteId', 'conflicting', message);
    }
    return payBack(unit, today, { kind: 'refund', payment, credit, amountMinor, fee: null, reason });
  });
}

/**
 * Records that the bank of a customer took a payment back: what it settled is open again, the latest first. Answers the id
 * of the refund. NOT-FOUND-001, REFUND-001 above what is left of the payment, PAYMENT-001, PAYMENT-004, VAL-001.
 */
export function recordChargeback(
  { database }: Kernel,
  actor: UserActor,
  { paymentId, reason, ...input }: RecordChargebackInput,
): Promise<string> {
  const asked = readAmounts({ amount: input.amount ?? null, fee: input.fee ?? null });
  return database.writeAnswer(actor, async (unit) => {
    const today = await todayIn(unit);
    const payment = await freeCredit(unit, today, {
      paymentId,
      amountMinor: asked.amount && asked.amount.amountMinor,
    });
    const amountMinor = asked.amount?.amountMinor ?? leftOf(payment);
    usable(payment, asked.amount?.currency ?? payment.currency);
    return payBack(unit, today, {
      ...{ kind: 'chargeback', payment, credit: payment, amountMinor },
      ...{ fee: asked.fee ?? null, reason: reason ?? null },
    });
  });
}

type Amounts = Readonly<Record<string, Money | null>>;

function readAmounts<Asked extends Amounts>(asked: Asked): Asked {
  const named = Object.entries(asked).flatMap(([field, money]) => (money ? [[field, money] as const] : []));
  const faults = named.flatMap(([field, money]) => faultsOfAmount(money, field));
  if (faults.length > 0) throw invalidFields(faults);
  return { ...asked, ...Object.fromEntries(named.map(([field, money]) => [field, moneyOf(money, field)])) };
}
