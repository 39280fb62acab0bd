import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { violatesCheck } from '../../../../shared/postgres/check-violation.js';
import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import { aboveResidual, nothingOpen, paymentState } from '../errors.js';
import type { AllocationRow } from './settle-step.rules.js';

const insert = `insert into billing.allocations (business_id, created_by, created_at, id, source, payment_id,
    credit_note_id, invoice_id, currency, amount_minor, base_source_minor, base_invoice_minor, entry_date, reverses_id)
  select ?, ?::uuid, ?::timestamptz, r.* from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
    ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::uuid[]) as r`;

/** Sends allocations; the trigger of each moves the counters of both sides. */
export function insertAllocations(unit: UnitOfWork, rows: readonly AllocationRow[]): void {
  if (rows.length === 0) return;
  const { businessId, userId } = unit.actor;
  const column = (valueOf: (row: AllocationRow) => unknown) => rows.map(valueOf);
  const values = [
    ...[column(({ id }) => id), column(({ source }) => source), column(({ paymentId }) => paymentId)],
    ...[column(({ creditNoteId }) => creditNoteId), column(({ invoiceId }) => invoiceId)],
    ...[column(({ currency }) => currency), column(({ amountMinor }) => String(amountMinor))],
    column(({ baseSourceMinor }) => String(baseSourceMinor)),
    column(({ baseInvoiceMinor }) => String(baseInvoiceMinor)),
    ...[column(({ entryDate }) => entryDate), column(({ reversesId }) => reversesId)],
  ];
  unit.send(insert, [businessId, userId, unit.now(), ...values], meaningOf);
}

/** What the database refuses although it was looked at before. */
function meaningOf(error: Error): Error {
  if (violatesUnique(error, 'allocations_reverses_unique'))
    return new DomainError(paymentState, 'The allocation is released already.');
  if (violatesCheck(error, 'documents_residual'))
    return new DomainError(aboveResidual, 'Less is left of the invoice by now.');
  if (violatesCheck(error, 'payments_within_amount') || violatesCheck(error, 'allocations_use_credit'))
    return new DomainError(nothingOpen, 'Less is open of the credit by now.');
  if (violatesCheck(error, 'allocations_settle_invoice'))
    return new DomainError(paymentState, 'The invoice takes no payments by now.');
  return error;
}
