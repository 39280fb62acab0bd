import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { releaseWhere } from '../allocations/release-allocation.service.js';
import { planUse, writeSteps } from '../allocations/settle-invoices.service.js';
import { openOf } from '../allocations/settled-side.rules.js';
import { type LockedPayment, lockDocuments, lockPayments } from '../allocations/settled-sides.reader.js';

const settledBy = `select a.invoice_id as "invoiceId", a.id, a.amount_minor as amount
  from billing.allocations a
  where a.business_id = ? and a.payment_id = ? and a.reverses_id is null and not exists (
    select from billing.allocations r where r.business_id = a.business_id and r.reverses_id = a.id)
  order by a.created_at desc, a.id desc`;

/** How much of a payment is to be taken back from invoices. */
export interface Freeing {
  readonly paymentId: string;
  /** From this invoice so much; without one from the latest on, and what is open already counts. Null for all. */
  readonly invoiceId?: string;
  readonly amountMinor: bigint | null;
}

/**
 * Takes a payment back from invoices, the latest allocation first; they are open again by no more than what is needed.
 * Answers the payment after that, locked, as its invoices were before it. NOT-FOUND-001.
 */
export async function freeCredit(
  unit: UnitOfWork,
  today: string,
  { paymentId, amountMinor, invoiceId }: Freeing,
): Promise<LockedPayment> {
  const values = [unit.actor.businessId, paymentId];
  const read = () => unit.execute<{ invoiceId: string; id: string; amount: string }>(settledBy, values);
  const ofPayment = invoiceId === undefined ? (await read()).map((row) => row.invoiceId) : [invoiceId];
  await lockDocuments(unit, ofPayment);
  const before = (await lockPayments(unit, [paymentId]))(paymentId);
  const needed = (amountMinor ?? before.totalMinor) - (invoiceId === undefined ? openOf(before) : 0n);
  const chosen = new Set<string>();
  let [freed, last] = [0n, ''];
  for (const row of await read()) {
    if (freed >= needed) break;
    if (!ofPayment.includes(row.invoiceId)) continue;
    chosen.add(row.id);
    [freed, last] = [freed + BigInt(row.amount), row.invoiceId];
  }
  if (chosen.size === 0) return before;
  await releaseWhere(unit, today, [...new Set(ofPayment)], ({ id }) => chosen.has(id));
  const payment = (await lockPayments(unit, [paymentId]))(paymentId);
  if (freed <= needed) return payment;
  const invoice = (await lockDocuments(unit, [last])).invoice(last);
  const { steps, credit } = planUse(unit, invoice, payment, freed - needed);
  await writeSteps(unit, today, steps);
  return { ...payment, settledMinor: credit.settledMinor, basePostedMinor: credit.basePostedMinor };
}
