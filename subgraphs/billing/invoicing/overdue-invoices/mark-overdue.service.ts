import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { eventState } from '../../../../shared/records/record-state.js';
import { invoice, invoiceEvents } from '../documents/invoice.record.js';
import { lockInvoices } from '../documents/locked-invoices.reader.js';

/** As many invoices as one transaction finds overdue. */
export const batch = 100;

// As an array it is read once: a plan may read a subquery with a limit for each row, and find others each time.
const mark = `update billing.documents set overdue_since = due_date + 1
  where business_id = ? and id = any(array(
    select id from billing.documents
    where business_id = ? and kind = 'invoice' and residual_minor > 0 and overdue_since is null and due_date < ?::date
    order by due_date, id limit ${batch} for update))
  returning id, ?::date - due_date as days`;

/** Publishes invoice.overdue, once for each invoice that is; a batch of them. Answers how many. */
export async function markOverdueInvoices(unit: UnitOfWork): Promise<number> {
  const { businessId } = unit.actor;
  const today = (await businessClock(unit)).today();
  const marked = await unit.execute<{ id: string; days: number }>(mark, [
    ...[businessId, businessId, today, today],
  ]);
  const locked = await lockInvoices(
    unit,
    marked.map(({ id }) => id),
  );
  unit.recordAll(
    invoiceEvents.overdue,
    locked.map(({ row }, index) => {
      const payload = { ...eventState(invoice, row), days: marked[index]!.days };
      const change = { table: 'billing.documents', recordId: row.id, before: null, after: payload };
      return { ...change, payload };
    }),
  );
  return marked.length;
}

const open = `select from billing.documents
  where business_id = ? and kind = 'invoice' and residual_minor > 0 and overdue_since is null limit 1`;

/** Whether an invoice can become overdue yet. */
export async function canBecomeOverdue(unit: UnitOfWork): Promise<boolean> {
  return (await unit.execute<object>(open, [unit.actor.businessId])).length > 0;
}
