import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import type { Conditions } from '../../../../shared/postgres/conditions.js';
import type { Asking } from '../../../../shared/records/field.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { date } from '../../../../shared/records/fields/date.js';
import { decimal } from '../../../../shared/records/fields/decimal.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { amountFilter, currencyFilter } from '../../../../shared/records/fields/money.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { byUpdate, flagFilter } from '../../../../shared/records/record-filters.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { invoicesView } from '../../permissions.js';
import { amount, documentFields } from './document-fields.record.js';

const read = { write: false, inEvents: true } as const;

/** SQL for the day that it is in the business, at the moment of the value. */
const today = `(select (?::timestamptz at time zone p.timezone)::date from kernel.business_profiles p
  where p.business_id = ?::uuid)`;

function overdue(where: Conditions, isOverdue: boolean, { now, businessId }: Asking): void {
  const condition = `residual_minor > 0 and due_date < ${today}`;
  where.add(isOverdue ? condition : `not coalesce(${condition}, false)`, now, businessId);
}

/** What a customer owes. Free to change until it is issued, and frozen from then on. */
export const invoice = defineRecord('Invoice', {
  table: 'billing.invoices',
  description: 'What a customer owes for what was supplied. Once it is issued it stays as it is.',
  fields: {
    customer: reference('The customer; null for a business of the platform', {
      ...{ nullable: true, ...read },
      filter: 'By customer.',
    }),
    deal: reference('The deal that it came of', { nullable: true, ...read, filter: 'By deal.' }),
    ...documentFields,
    dueDate: date('The day by which it is to be paid', {
      ...{ nullable: true, ...read },
      filter: 'By the day by which they are to be paid.',
      sort: 'The day by which they are to be paid; drafts without one count as later than all.',
    }),
    discountUntil: date('The last day for the early payment discount; null where there is none', {
      ...{ nullable: true, write: false },
    }),
    discountPercent: decimal('What is taken off for paying early, in percent; null where there is none', {
      ...{ places: 4, min: '0', max: '100', nullable: true, write: false },
    }),
    paid: amount('What payments settled of it'),
    discounted: amount('What was taken off for paying early'),
    writtenOff: amount('What was written off'),
    creditNoted: amount('What its credit notes sum to'),
    voidedAt: moment('When it was made void; null unless it is', { nullable: true, write: false }),
  },
  filters: {
    isOverdue: flagFilter('Whether something is left of them after the day they are to be paid by.', overdue),
    updatedAt: byUpdate,
    currency: currencyFilter('By currency, an ISO 4217 code in any case.'),
    totalMinor: amountFilter('By total in minor units; name the currency as well.', 'total'),
    residualMinor: amountFilter(
      'By what is left of them in minor units; name the currency as well.',
      'residual',
    ),
  },
  events: {
    finalized: 'An invoice was issued under its number.',
    voided: 'An invoice was taken back before anything was paid or credited of it.',
    sent: 'Somebody sent an invoice by mail.',
    overdue:
      'Something was left of an invoice after the day by which it was to be paid. Published once, when the next day of the business begins.',
  },
});

export type Invoice = RowOf<typeof invoice>;

const plainEvents = recordEvents(invoice, invoicesView);

function extended(event: typeof plainEvents.finalized, more: z.ZodRawShape) {
  const { type, payload, ...same } = event;
  return defineEvent(type, { ...same, payload: (payload as z.ZodObject).extend(more) });
}

/** A line as the stock needs it. */
const suppliedLine = z.object({
  line_id: z.uuid(),
  product_id: z.uuid().nullable(),
  quantity: z.string(),
  unit: z.string().nullable(),
  stock_source: z.record(z.string(), z.unknown()).nullable(),
});

/** What happens to invoices. An issue says besides what was supplied, an overdue one for how many days it is. */
export const invoiceEvents = {
  ...plainEvents,
  finalized: extended(plainEvents.finalized, {
    warehouse_id: z.uuid().nullable(),
    lines: z.array(suppliedLine),
  }),
  overdue: extended(plainEvents.overdue, { days: z.int() }),
};

export const invoiceReader = recordReader(invoice, { isOverdue: ['residual', 'dueDate'], files: ['status'] });
