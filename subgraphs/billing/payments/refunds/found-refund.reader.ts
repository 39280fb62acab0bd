import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';

/** A refund, and where its money went out. */
export interface FoundRefund {
  readonly paymentId: string;
  readonly kind: 'refund' | 'chargeback' | 'reversal';
  readonly status: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly bankAccountId: string | null;
}

const find = `select r.payment_id as "paymentId", r.kind, r.status, r.currency, r.amount_minor as amount,
    p.bank_account_id as "bankAccountId"
  from billing.refunds r join billing.payments p on p.business_id = r.business_id and p.id = r.payment_id
  where r.business_id = ? and r.id = ?`;

/** A refund of the business. NOT-FOUND-001. */
export async function findRefund(unit: UnitOfWork, id: string): Promise<FoundRefund> {
  type Row = Omit<FoundRefund, 'amountMinor'> & { readonly amount: string };
  const [row] = await unit.execute<Row>(find, [unit.actor.businessId, id]);
  if (!row) throw recordNotFound('refund', id);
  const { amount, ...refund } = row;
  return { ...refund, amountMinor: BigInt(amount) };
}
