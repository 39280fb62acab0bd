import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invoiceReminded } from '../events.js';
import { shareSettings } from '../settings/settings.store.js';
import { levelDue } from './reminder-level.rules.js';
import { sendReminder } from './send-reminder.job.js';

/** As many invoices as one transaction looks at. */
export const batch = 100;

/**
 * Invoices that were sent by mail and are not paid. Nobody is reminded of what they never got, who is exempt, or of whom
 * nothing is known any more.
 */
const open = `d.business_id = ? and d.kind = 'invoice' and d.status = 'finalized' and d.residual_minor > 0
  and d.sent_at is not null and d.erased_at is null and d.buyer ->> 'email' is not null
  and not exists (select from billing.customer_profiles p
    where p.business_id = d.business_id and p.customer_id = d.customer_id and p.is_reminder_exempt)`;
const sentLevel = `coalesce((select max(r.level) from billing.reminders r
  where r.business_id = d.business_id and r.document_id = d.id), 0)`;

/** With one of these days after the due day behind them that no reminder was sent for. */
const due = `select d.id, d.customer_id as "customerId", d.number, d.currency, d.residual_minor::text as residual,
    d.due_date::text as "dueDate", d.buyer ->> 'email' as email
  from billing.documents d
  where ${open} and d.due_date < ?::date
    and ${sentLevel} < (select count(*) from unnest(?::int[]) as days where d.due_date + days <= ?::date)
  order by d.due_date, d.id limit ${batch} for no key update of d`;

interface Row {
  readonly id: string;
  readonly customerId: string | null;
  readonly number: string;
  readonly currency: string;
  readonly residual: string;
  readonly dueDate: string;
  readonly email: string;
}

const insert = `insert into billing.reminders (business_id, document_id, level, sent_at)
  select ?, id, level, ?::timestamptz from jsonb_to_recordset(?::jsonb) as r(id uuid, level int) order by id
  on conflict do nothing returning document_id as id`;

/**
 * Reminds of a batch of invoices; answers how many it looked at. Of several reminders that fell due meanwhile the last one is sent.
 * Publishes invoice.reminded.
 */
export async function remindOfInvoices(unit: UnitOfWork): Promise<number> {
  const { businessId } = unit.actor;
  const [{ reminderDays }, clock] = await Promise.all([shareSettings(unit), businessClock(unit)]);
  const today = clock.today();
  const rows = await unit.execute<Row>(due, [businessId, today, `{${reminderDays.join(',')}}`, today]);
  if (rows.length === 0) return 0;
  const levels = rows.map((row) => ({ ...row, level: levelDue(row.dueDate, reminderDays, today) }));
  // Another job may have been first: whoever adds the row sends the mail.
  const added = await unit.execute<{ id: string }>(insert, [
    ...[businessId, unit.now()],
    JSON.stringify(levels.map(({ id, level }) => ({ id, level }))),
  ]);
  const ids = new Set(added.map(({ id }) => id));
  const reminded = levels.filter(({ id }) => ids.has(id));
  for (const { id, customerId, number, currency, residual, level, email } of reminded) {
    unit.enqueue(sendReminder, { businessId, documentId: id, to: email });
    const payload = {
      ...{ invoice_id: id, customer_id: customerId, number, level },
      residual: { amount_minor: residual, currency },
    };
    unit.record(invoiceReminded, payload, {
      ...{ table: 'billing.documents', recordId: id, before: null, after: payload },
    });
  }
  return rows.length;
}

const left = `select from billing.documents d where ${open} and ${sentLevel} < ? limit 1`;

/** Whether an invoice can be reminded of yet. */
export async function canBeReminded(unit: UnitOfWork): Promise<boolean> {
  const { reminderDays } = await shareSettings(unit);
  return (await unit.execute<object>(left, [unit.actor.businessId, reminderDays.length])).length > 0;
}
