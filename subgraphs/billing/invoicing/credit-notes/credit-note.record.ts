import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { amountFilter, currencyFilter } from '../../../../shared/records/fields/money.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { byUpdate } from '../../../../shared/records/record-filters.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { invoicesView } from '../../permissions.js';
import { documentFields } from '../documents/document-fields.record.js';

export const creditUse = choices('CreditUse', 'What becomes of the credit of a credit note.', {
  invoice_first: 'It settles what is left of its invoice; what that does not need is open credit.',
  keep: 'All of it is open credit.',
});

const read = { write: false, inEvents: true } as const;

/** What of an issued invoice is not owed after all. It is issued at once, and stays as it is. */
export const creditNote = defineRecord('CreditNote', {
  table: 'billing.credit_notes',
  description:
    'What of an invoice is not owed after all. Its amounts are above zero; what is left is open credit.',
  fields: {
    customer: reference('The customer; null for a business of the platform', {
      ...{ nullable: true, ...read },
      filter: 'By customer.',
    }),
    invoice: reference('The invoice that it credits', {
      ...read,
      filter: 'By the invoice that they credit.',
    }),
    ...documentFields,
  },
  filters: {
    updatedAt: byUpdate,
    currency: currencyFilter('By currency, an ISO 4217 code in any case.'),
    totalMinor: amountFilter('By total in minor units; name the currency as well.', 'total'),
    residualMinor: amountFilter(
      'By what is open of them in minor units; name the currency as well.',
      'residual',
    ),
  },
  events: { finalized: 'A credit note was issued under its number.' },
  hasStream: false,
});

export type CreditNote = RowOf<typeof creditNote>;

const { finalized, ...others } = recordEvents(creditNote, invoicesView);
const { type, payload, ...same } = finalized;

/** What happens to credit notes. An issue says besides what comes back. */
export const creditNoteEvents = {
  ...others,
  finalized: defineEvent(type, {
    ...same,
    payload: (payload as z.ZodObject).extend({
      lines: z.array(
        z.object({ invoice_line_id: z.uuid(), quantity: z.string(), is_restocked: z.boolean() }),
      ),
    }),
  }),
};

export const creditNoteReader = recordReader(creditNote, { files: ['status'] });
