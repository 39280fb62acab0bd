import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { todayIn } from '../allocations/apply-credit.service.js';
import { planLetOff, type PlannedStep, writeSteps } from '../allocations/settle-invoices.service.js';
import { type InvoiceSide, openOf } from '../allocations/settled-side.rules.js';
import { lockDocuments } from '../allocations/settled-sides.reader.js';
import { paymentState } from '../errors.js';
import { invoiceWrittenOff } from '../../invoicing/events.js';
import type { WriteOffInvoiceInput } from './write-off-invoice.input.js';

/**
 * Writes off what is left of an invoice, as a bad debt of a day; answers its id. NOT-FOUND-001, PAYMENT-004 when nothing is
 * left or it is void, PERIOD-001, VAL-001 for a day before the issue or in the future.
 */
export function writeOffInvoice(
  { database }: Kernel,
  actor: UserActor,
  { id, date, hasTaxRelief }: WriteOffInvoiceInput,
): Promise<string> {
  return database.writeAnswer(actor, async (unit) => {
    const today = await todayIn(unit);
    const invoice = (await lockDocuments(unit, [id])).invoice(id);
    const { number, status, issueDate } = invoice;
    const amountMinor = openOf(invoice);
    if (status === 'void') throw new DomainError(paymentState, `Invoice ${number} is void.`);
    if (amountMinor === 0n) throw new DomainError(paymentState, `Nothing is left of invoice ${number}.`);
    const day = date ?? today;
    refuseDay(day, issueDate, today);
    const off = { source: 'write_off', amountMinor, date: day, hasTaxRelief: hasTaxRelief ?? false } as const;
    const step = planLetOff(unit, invoice, off);
    recordWriteOff(unit, invoice, step);
    await writeSteps(unit, today, [step], { isDayChosen: true });
    return id;
  });
}

function refuseDay(day: string, issueDate: string, today: string): void {
  if (day < issueDate)
    throw invalidField('date', 'too_small', `date must not be before ${issueDate}, the day of issue.`);
  if (day > today)
    throw invalidField('date', 'too_large', `date must not be in the future; today is ${today}.`);
}

function recordWriteOff(unit: UnitOfWork, invoice: InvoiceSide, { allocation }: PlannedStep): void {
  const { id: invoiceId, customerId, number, currency } = invoice;
  const money = (minor: bigint) => ({ amount_minor: String(minor), currency });
  const payload = {
    ...{ allocation_id: allocation.id, invoice_id: invoiceId, customer_id: customerId, number },
    ...{ amount: money(allocation.amountMinor), written_off_on: allocation.entryDate },
  };
  unit.record(invoiceWrittenOff, payload, {
    ...{ table: 'billing.documents', recordId: invoiceId },
    ...{ before: { residual: money(openOf(invoice)) }, after: payload },
  });
}
