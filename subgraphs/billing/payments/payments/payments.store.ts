import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import type { Money } from '../../../../shared/values/money.js';
import { referenceTaken } from '../errors.js';

/** A payment that came in, before anything uses it. */
export interface NewPayment {
  readonly id: string;
  readonly customerId: string;
  /** When its customer was erased: the payment is marked like the others. */
  readonly erasedAt: string | null;
  readonly method: string;
  readonly amount: Money;
  readonly bankAmount: Money;
  /** What came to the bank, in the currency of the books. */
  readonly baseMinor: bigint;
  readonly valueDate: string;
  readonly bankAccountId: string | null;
  readonly externalReference: string | null;
}

const insert = `insert into billing.payments (business_id, id, customer_id, status, method, currency, amount_minor,
    base_minor, bank_account_id, bank_currency, bank_amount_minor, value_date, external_reference,
    created_by, created_at, updated_at, erased_at)
  values (?, ?, ?, 'succeeded', ?, ?, ?::bigint, ?::bigint, ?::uuid, ?, ?::bigint, ?::date, ?,
    ?::uuid, ?::timestamptz, ?::timestamptz, ?::timestamptz)`;

/** Sends a payment that is there. PAYMENT-003 for a reference that its bank account has. */
export function insertPayment(unit: UnitOfWork, payment: NewPayment): void {
  const { id, customerId, method, amount, bankAmount, baseMinor, valueDate } = payment;
  const { bankAccountId, externalReference } = payment;
  const { businessId, userId } = unit.actor;
  unit.send(
    insert,
    [
      ...[businessId, id, customerId, method, amount.currency, String(amount.amountMinor), String(baseMinor)],
      ...[bankAccountId, bankAmount.currency, String(bankAmount.amountMinor), valueDate, externalReference],
      ...[userId, unit.now(), unit.now(), payment.erasedAt],
    ],
    (error) => {
      if (!violatesUnique(error, 'payments_reference_unique')) return error;
      const message = `A payment with the reference ${externalReference} is recorded already.`;
      return new DomainError(referenceTaken, message);
    },
  );
}
