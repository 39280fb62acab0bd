import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { toDecimal } from '../../../../shared/values/money.js';
import { convertOn } from '../../accounting/exchange-rates/convert-on.service.js';
import { paymentEntry } from '../../accounting/posting/payment.rules.js';
import {
  fitting,
  type PlannedStep,
  planUse,
  refuseUnfit,
  writeSteps,
} from '../allocations/settle-invoices.service.js';
import { openOf, type PaymentSide } from '../allocations/settled-side.rules.js';
import { type LockedDocuments, lockDocuments } from '../allocations/settled-sides.reader.js';
import { aboveResidual } from '../errors.js';
import { paymentReceived } from '../events.js';
import { bankAmountOf, findBank } from './bank-of-payment.reader.js';
import { findOldestOpen } from './oldest-open.reader.js';
import { insertPayment, type NewPayment } from './payments.store.js';
import { lockPayer } from './payer.reader.js';
import { type PaymentRequest, readPayment } from './read-payment.rules.js';
import type { RecordPaymentInput } from './record-payment.input.js';

/**
 * Records a payment that came in, and what it settles; answers its id. NOT-FOUND-001 for the customer, an invoice or the
 * bank account, VAL-001 with each fault, PAYMENT-001 to PAYMENT-004, FX-001 and PERIOD-001.
 */
export function recordPayment(
  { database }: Kernel,
  actor: UserActor,
  input: RecordPaymentInput,
): Promise<string> {
  const request = readPayment(input);
  return database.writeAnswer(actor, async (unit) => {
    const [profile, payer, bank] = await Promise.all([
      readBusinessProfile(unit),
      lockPayer(unit, input.customerId),
      findBank(unit, input.bankAccountId),
    ]);
    const today = new BusinessClock(unit, profile.timezone).today();
    const bankAmount = bankAmountOf(bank, request.amount, request.bankAmount);
    const uses = request.isOldestFirst ? await findOldestOpen(unit, payer.id, request.amount) : request.uses;
    const [baseMinor, documents] = await Promise.all([
      convertOn(unit, bankAmount, profile.currency, input.valueDate),
      lockDocuments(
        unit,
        uses.map(({ invoiceId }) => invoiceId),
      ),
    ]);
    const payment = {
      ...{ id: unit.newId(), customerId: payer.id, erasedAt: payer.erasedAt },
      method: input.method ?? 'bank_transfer',
      ...{ amount: request.amount, bankAmount, baseMinor, valueDate: input.valueDate },
      bankAccountId: input.bankAccountId ?? null,
      externalReference: input.externalReference ?? null,
    };
    insertPayment(unit, payment);
    const planned = planUses(unit, payment, documents, uses, request);
    if (input.excess === 'refuse') refuseRest(planned.payment);
    const entry = paymentEntry({
      ...{
        id: payment.id,
        valueDate: payment.valueDate,
        ...request.amount,
        account: bank.account,
        baseMinor,
      },
      ...{ bankCurrency: bankAmount.currency, bankAmountMinor: bankAmount.amountMinor },
    });
    const received = entry ? [{ entry, description: 'Payment received', isDayChosen: true } as const] : [];
    recordReceived(unit, payment, planned.payment);
    await writeSteps(unit, today, planned.steps, { postings: received });
    return payment.id;
  });
}

type Uses = PaymentRequest['uses'];

interface PlannedPayment {
  readonly steps: readonly PlannedStep[];
  readonly payment: PaymentSide;
}

function planUses(
  unit: UnitOfWork,
  { id, customerId, amount, baseMinor, valueDate }: NewPayment,
  documents: LockedDocuments,
  uses: Uses,
  { isOldestFirst }: PaymentRequest,
): PlannedPayment {
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
    if (!isOldestFirst) refuseUnfit(invoice, payment, `allocations[${index}].invoiceId`);
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
