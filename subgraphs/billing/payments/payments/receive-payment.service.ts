import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { toDecimal } from '../../../../shared/values/money.js';
import type { Posting } from '../../accounting/ledger-entries/post-entries.service.js';
import type { AccountReference } from '../../accounting/posting/entry.rules.js';
import { paymentEntry } from '../../accounting/posting/payment.rules.js';
import { fitting, type PlannedStep, planUse, refuseUnfit } from '../allocations/settle-invoices.service.js';
import { openOf, type PaymentSide } from '../allocations/settled-side.rules.js';
import type { LockedDocuments } from '../allocations/settled-sides.reader.js';
import { aboveResidual } from '../errors.js';
import { paymentReceived } from '../events.js';
import { insertPayment, type NewPayment } from './payments.store.js';
import type { PaymentRequest } from './read-payment.rules.js';

/** A payment that came in, and what becomes of it. */
export interface Receipt {
  readonly payment: NewPayment;
  /** The account of the books that it came to. */
  readonly account: AccountReference;
  readonly uses: PaymentRequest['uses'];
  /** Whether uses are what there is rather than what was asked for: they take what fits. */
  readonly isOldestFirst: boolean;
  readonly excess: 'credit' | 'refuse';
  /** The field of the input that has the uses. */
  readonly path: string;
  /** Whether a person chose the day: it is refused in a closed month. */
  readonly isDayChosen?: true;
}

/** What is left to write of a payment that came in. */
export interface PlannedReceipt {
  readonly steps: readonly PlannedStep[];
  readonly postings: readonly Posting[];
}

/**
 * Sends a payment with its event, and plans what it settles of locked invoices; `writeSteps` writes that. PAYMENT-001 and
 * PAYMENT-004 for an invoice, PAYMENT-002 where the rest is refused, VAL-001 for the invoice of another customer.
 */
export function receivePayment(
  unit: UnitOfWork,
  documents: LockedDocuments,
  receipt: Receipt,
): PlannedReceipt {
  const { payment, account, excess, isDayChosen } = receipt;
  const { id, amount, bankAmount, baseMinor, valueDate } = payment;
  insertPayment(unit, payment);
  const planned = planUses(unit, documents, receipt);
  if (excess === 'refuse') refuseRest(planned.payment);
  const entry = paymentEntry({
    ...{ id, valueDate, ...amount, account, baseMinor },
    ...{ bankCurrency: bankAmount.currency, bankAmountMinor: bankAmount.amountMinor },
  });
  recordReceived(unit, payment, planned.payment);
  return {
    steps: planned.steps,
    postings: entry ? [{ entry, description: 'Payment received', ...(isDayChosen && { isDayChosen }) }] : [],
  };
}

interface PlannedPayment {
  readonly steps: readonly PlannedStep[];
  readonly payment: PaymentSide;
}

function planUses(unit: UnitOfWork, documents: LockedDocuments, receipt: Receipt): PlannedPayment {
  const { uses, isOldestFirst, path } = receipt;
  const { id, customerId, amount, baseMinor, valueDate } = receipt.payment;
  let payment: PaymentSide = {
    ...{ kind: 'payment', id, customerId, currency: amount.currency, valueDate },
    ...{ totalMinor: amount.amountMinor, baseTotalMinor: baseMinor, settledMinor: 0n, basePostedMinor: 0n },
  };
  const invoices = uses.map(({ invoiceId, amountMinor }) => ({
    invoice: documents.invoice(invoiceId),
    amountMinor,
  }));
  const steps: PlannedStep[] = [];
  for (const [index, { invoice, amountMinor }] of invoices.entries()) {
    if (!isOldestFirst) refuseUnfit(invoice, payment, `${path}[${index}].invoiceId`);
    const fits = fitting(invoice, payment, isOldestFirst ? undefined : amountMinor);
    if (fits === 0n) continue;
    const planned = planUse(unit, invoice, payment, fits);
    steps.push(...planned.steps);
    payment = planned.credit as PaymentSide;
  }
  return { steps, payment };
}

/** PAYMENT-002 for a payment of which something is left. */
function refuseRest(payment: PaymentSide): void {
  const rest = openOf(payment);
  if (rest === 0n) return;
  const decimal = toDecimal({ amountMinor: rest, currency: payment.currency });
  throw new DomainError(aboveResidual, `${decimal} ${payment.currency} more than the invoices need.`);
}

function recordReceived(unit: UnitOfWork, payment: NewPayment, { settledMinor }: PaymentSide): void {
  const { id, customerId, amount, valueDate } = payment;
  const money = (minor: bigint) => ({ amount_minor: String(minor), currency: amount.currency });
  const payload = {
    ...{ payment_id: id, customer_id: customerId, amount: money(amount.amountMinor) },
    ...{ allocated: money(settledMinor), value_date: valueDate },
  };
  const change = { table: 'billing.payments', recordId: id, before: null, after: payload };
  unit.record(paymentReceived, payload, change);
}
