import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Money } from '../../../../shared/values/money.js';
import type { PaymentRequest } from './read-payment.rules.js';

/** As many invoices as one payment settles by itself. */
const mostInvoices = 500;

const sought = `select id as "invoiceId" from (
    select d.id, d.due_date, d.number,
      sum(d.residual_minor) over (order by d.due_date, d.number, d.id) - d.residual_minor as before
    from billing.documents d
    where d.business_id = ? and d.customer_id = ? and d.currency = ? and d.kind = 'invoice' and d.residual_minor > 0) o
  where before < ? order by due_date, number, "invoiceId" limit ${mostInvoices}`;

/** The open invoices of a customer that an amount can settle, by due date, then number; not locked yet. */
export async function findOldestOpen(
  unit: UnitOfWork,
  customerId: string,
  { amountMinor, currency }: Money,
): Promise<PaymentRequest['uses']> {
  const values = [unit.actor.businessId, customerId, currency, String(amountMinor)];
  const rows = await unit.execute<{ invoiceId: string }>(sought, values);
  return rows.map(({ invoiceId }) => ({ invoiceId, amountMinor }));
}
