import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invoicePaid, invoiceReopened } from '../../invoicing/events.js';
import { allocationEvents } from '../events.js';
import type { AllocationRow, Step } from './settle-step.rules.js';
import { type InvoiceSide, openOf } from './settled-side.rules.js';

interface Recorded {
  readonly allocation: AllocationRow;
  readonly customerId: string | null;
}

/** The events of credits that were allocated or released. A write-off has an event of its own, a discount none. */
export function recordAllocations(
  unit: UnitOfWork,
  happened: 'allocated' | 'released',
  allocations: readonly Recorded[],
): void {
  for (const { allocation, customerId } of allocations) {
    const { id, invoiceId, currency, amountMinor, paymentId, creditNoteId } = allocation;
    const size = amountMinor < 0n ? -amountMinor : amountMinor;
    const amount = { amount_minor: String(size), currency };
    const state = { allocation_id: id, invoice_id: invoiceId, customer_id: customerId, amount };
    const change = { before: null, after: state };
    if (paymentId !== null) {
      const payload = { payment_id: paymentId, ...state };
      const row = { table: 'billing.payments', recordId: paymentId, ...change };
      unit.record(allocationEvents.payment[happened], payload, row);
    } else if (creditNoteId !== null) {
      const payload = { credit_note_id: creditNoteId, ...state };
      const row = { table: 'billing.documents', recordId: creditNoteId, ...change };
      unit.record(allocationEvents.credit_note[happened], payload, row);
    } else if (allocation.source === 'discount' || happened === 'released')
      unit.audit(`${allocation.source}.${happened}`, {
        table: 'billing.documents',
        recordId: invoiceId,
        ...change,
      });
  }
}

/** `invoice.paid` of invoices of which nothing is left after the last step, `invoice.reopened` where something is again. */
export function recordSettled(
  unit: UnitOfWork,
  steps: readonly (Pick<Step, 'allocation' | 'invoice'> & { readonly before: InvoiceSide })[],
): void {
  for (const [invoiceId, own] of Map.groupBy(steps, ({ invoice }) => invoice.id)) {
    const [first, last] = [own[0]!, own.at(-1)!];
    const { number, customerId, currency, totalMinor } = last.invoice;
    const [leftBefore, left] = [openOf(first.before), openOf(last.invoice)];
    if ((leftBefore === 0n) === (left === 0n)) continue;
    const money = (minor: bigint) => ({ amount_minor: String(minor), currency });
    const state = { invoice_id: invoiceId, customer_id: customerId, number };
    const change = {
      ...{ table: 'billing.documents', recordId: invoiceId },
      ...{ before: { residual: money(leftBefore) }, after: { residual: money(left) } },
    };
    if (left === 0n) {
      const payload = { ...state, total: money(totalMinor), paid_on: last.allocation.entryDate };
      unit.record(invoicePaid, payload, change);
    } else unit.record(invoiceReopened, { ...state, residual: money(left) }, change);
  }
}
