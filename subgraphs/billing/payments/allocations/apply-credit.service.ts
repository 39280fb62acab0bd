import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { Money } from '../../../../shared/values/money.js';
import { toDecimal } from '../../../../shared/values/money.js';
import { aboveResidual, nothingOpen, otherCurrency, paymentState } from '../errors.js';
import { type CreditSide, type InvoiceSide, openOf } from './settled-side.rules.js';
import { lockDocuments, lockPayments } from './settled-sides.reader.js';
import {
  fitting,
  oldestFirst,
  type PlannedStep,
  planUse,
  refuseUnfit,
  writeSteps,
} from './settle-invoices.service.js';

/** A credit to use, by one of its ids, and how much of it: all that fits unless said. */
export interface ApplyCredit {
  readonly invoiceId: string;
  readonly paymentId?: string | null;
  readonly creditNoteId?: string | null;
  readonly amount?: Money | null;
}

/**
 * Has an open credit settle an invoice; answers the new allocations. PAYMENT-001, PAYMENT-002 above what is left of the
 * invoice, PAYMENT-004, CREDIT-002 above what is open, NOT-FOUND-001, VAL-001 for two credits or none.
 */
export function applyCredit({ database }: Kernel, actor: UserActor, input: ApplyCredit): Promise<string[]> {
  return database.writeAnswer(actor, async (unit) => applyCreditIn(unit, await todayIn(unit), input));
}

async function applyCreditIn(unit: UnitOfWork, today: string, input: ApplyCredit): Promise<string[]> {
  const { invoiceId, paymentId = null, creditNoteId = null, amount } = input;
  if ((paymentId === null) === (creditNoteId === null)) {
    const message = 'Name either paymentId or creditNoteId: one credit is applied at a time.';
    throw invalidField('paymentId', 'conflicting', message);
  }
  const documents = await lockDocuments(unit, [invoiceId, ...(creditNoteId === null ? [] : [creditNoteId])]);
  const invoice = documents.invoice(invoiceId);
  const credit: CreditSide =
    creditNoteId === null
      ? succeeded((await lockPayments(unit, [paymentId!]))(paymentId!))
      : documents.creditNote(creditNoteId);
  refuseUnfit(invoice, credit, 'invoiceId');
  const asked = amount == null ? fitting(invoice, credit) : askedOf(amount, credit.currency);
  if (asked > openOf(credit) || openOf(credit) === 0n) throw nothingLeft(credit);
  if (asked > openOf(invoice) || openOf(invoice) === 0n) throw tooMuchFor(invoice);
  const { steps } = planUse(unit, invoice, credit, asked);
  await writeSteps(unit, today, steps);
  return steps.map(({ allocation }) => allocation.id);
}

/**
 * Uses locked credits for invoices that were issued in the same transaction, one after the other, the oldest credit first,
 * until nothing is left of one side. The credits are those of `lockOpenCredits`.
 */
export async function applyOpenCredits(
  unit: UnitOfWork,
  today: string,
  invoiceIds: readonly string[],
  credits: readonly CreditSide[],
): Promise<void> {
  const documents = await lockDocuments(unit, invoiceIds);
  const open = oldestFirst(credits);
  const steps: PlannedStep[] = [];
  for (const id of invoiceIds) {
    let invoice: InvoiceSide = documents.invoice(id);
    for (const [index, credit] of open.entries()) {
      if (credit.customerId !== invoice.customerId || credit.currency !== invoice.currency) continue;
      const amount = fitting(invoice, credit);
      if (amount === 0n) continue;
      const planned = planUse(unit, invoice, credit, amount);
      steps.push(...planned.steps);
      ({ invoice, credit: open[index] } = planned);
    }
  }
  await writeSteps(unit, today, steps);
}

/** The day that it is in the business. */
export async function todayIn(unit: UnitOfWork): Promise<string> {
  return (await businessClock(unit)).today();
}

function askedOf({ amountMinor, currency }: Money, ofCredit: string): bigint {
  if (currency.toUpperCase() !== ofCredit)
    throw new DomainError(
      otherCurrency,
      `The credit is in ${ofCredit}, the amount in ${currency.toUpperCase()}.`,
    );
  if (amountMinor < 1n)
    throw invalidField('amount.amountMinor', 'too_small', 'amount.amountMinor must be at least 1.');
  return amountMinor;
}

function succeeded<P extends { readonly status: string }>(payment: P): P {
  if (payment.status === 'succeeded') return payment;
  throw new DomainError(paymentState, `The payment is ${payment.status}.`);
}

function nothingLeft(credit: CreditSide): DomainError {
  const left = toDecimal({ amountMinor: openOf(credit), currency: credit.currency });
  return new DomainError(nothingOpen, `${left} ${credit.currency} are open of the credit.`);
}

function tooMuchFor(
  invoice: Parameters<typeof openOf>[0] & { number: string; currency: string },
): DomainError {
  const left = toDecimal({ amountMinor: openOf(invoice), currency: invoice.currency });
  return new DomainError(aboveResidual, `${left} ${invoice.currency} are left of invoice ${invoice.number}.`);
}
