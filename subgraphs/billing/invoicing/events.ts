import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { invoicesView } from '../permissions.js';
import { documentFileKinds } from './documents/document-file-kinds.rules.js';

export const billingSettingsUpdated = defineEvent('billing_settings.updated', {
  version: 1,
  permission: invoicesView,
  payload: z.object({
    version: z.int(),
    vat_method: z.string(),
    tax_rounding: z.string(),
    price_mode: z.string(),
    fiscal_year_start_month: z.int(),
  }),
  description: 'The settings of invoices were changed.',
});

export const taxCodeChanged = defineEvent('tax_code.changed', {
  version: 1,
  permission: invoicesView,
  payload: z.object({ tax_code_id: z.uuid(), category: z.string(), version: z.int() }),
  description: 'A tax code was added or archived, or has a new rate.',
});

const money = z.object({ amount_minor: z.string(), currency: z.string() });
const settled = { invoice_id: z.uuid(), customer_id: z.uuid().nullable(), number: z.string() };

export const invoicePaid = defineEvent('invoice.paid', {
  ...{ version: 1, permission: invoicesView },
  description: 'Nothing is left of an invoice: it was paid, credited, let off or written off.',
  payload: z.object({ ...settled, total: money, paid_on: z.iso.date() }),
});

export const invoiceReopened = defineEvent('invoice.reopened', {
  ...{ version: 1, permission: invoicesView },
  description: 'Something is left of an invoice again: what settled it was taken back.',
  payload: z.object({ ...settled, residual: money }),
});

export const invoiceWrittenOff = defineEvent('invoice.written_off', {
  ...{ version: 1, permission: invoicesView },
  description: 'What was left of an invoice was written off: nobody will pay it.',
  payload: z.object({ allocation_id: z.uuid(), ...settled, amount: money, written_off_on: z.iso.date() }),
});

export const invoiceReminded = defineEvent('invoice.reminded', {
  ...{ version: 1, permission: invoicesView },
  description: 'A customer is reminded by mail of an invoice; `level` counts the reminders, from 1.',
  payload: z.object({ ...settled, residual: money, level: z.int() }),
});

/** How invoices are settled, by who moves money: the stream of invoices tells it. */
export const settlementEvents = {
  paid: invoicePaid,
  reopened: invoiceReopened,
  writtenOff: invoiceWrittenOff,
};

const file = {
  document_id: z.uuid(),
  document_kind: z.enum(['invoice', 'credit_note']),
  kind: z.enum(Object.keys(documentFileKinds.values)),
};

export const documentFileReady = defineEvent('invoice.file_ready', {
  ...{ version: 1, permission: invoicesView },
  description: 'A file of an invoice or a credit note was made and stored.',
  payload: z.object({ ...file, sha256: z.string() }),
});

export const documentFileFailed = defineEvent('invoice.file_failed', {
  ...{ version: 1, permission: invoicesView },
  description:
    'A file of an invoice or a credit note could not be made; it is tried again when somebody reads it.',
  payload: z.object(file),
});

export const invoiceNotSent = defineEvent('invoice.send_failed', {
  ...{ version: 1, permission: invoicesView },
  description: 'An invoice could not be sent: no mail server took it for about a day.',
  payload: z.object({ invoice_id: z.uuid() }),
});

/** What becomes of the files of documents. */
export const documentFileEvents = [documentFileReady, documentFileFailed, invoiceNotSent];

/** What happens to what documents are made with. */
export const invoicingEvents = [billingSettingsUpdated, taxCodeChanged, invoiceReminded];
