import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { violatesCheck } from '../../../../shared/postgres/check-violation.js';
import type { Money } from '../../../../shared/values/money.js';
import { aboveRefundable } from '../errors.js';

/** A refund that was paid, money that a bank took back, or a payment that was none. */
export interface NewRefund {
  readonly id: string;
  readonly kind: 'refund' | 'chargeback' | 'reversal';
  readonly paymentId: string;
  readonly creditNoteId: string | null;
  readonly amount: Money;
  /** What its credit was carried at, and what left the bank, in the currency of the books. */
  readonly baseSourceMinor: bigint;
  readonly basePaidMinor: bigint;
  readonly fee: Money | null;
  readonly paidOn: string;
  readonly reason: string | null;
}

const insert = `insert into billing.refunds (business_id, id, kind, payment_id, credit_note_id, currency, amount_minor,
    base_source_minor, base_paid_minor, fee_currency, fee_minor, status, paid_on, reason,
    created_by, created_at, updated_at, erased_at)
  select ?, ?, ?, p.id, ?::uuid, ?, ?::bigint, ?::bigint, ?::bigint, ?, ?::bigint, 'succeeded', ?::date, ?,
    ?::uuid, ?::timestamptz, ?::timestamptz, p.erased_at
  from billing.payments p where p.business_id = ? and p.id = ?`;

const bounds = ['payments_refunded', 'payments_within_amount', 'documents_residual'];

/** Sends a refund that was paid; its trigger moves the counters of payment and credit note. One of an erased customer is marked. */
export function insertRefund(unit: UnitOfWork, refund: NewRefund): void {
  const { id, kind, paymentId, creditNoteId, amount, baseSourceMinor, basePaidMinor, fee } = refund;
  const { businessId, userId } = unit.actor;
  unit.send(
    insert,
    [
      ...[businessId, id, kind, creditNoteId, amount.currency, String(amount.amountMinor)],
      ...[String(baseSourceMinor), String(basePaidMinor)],
      ...[fee && fee.currency, fee && String(fee.amountMinor), refund.paidOn, refund.reason],
      ...[userId, unit.now(), unit.now(), businessId, paymentId],
    ],
    (error) =>
      bounds.some((bound) => violatesCheck(error, bound))
        ? new DomainError(aboveRefundable, 'Less can be refunded by now.')
        : error,
  );
}
