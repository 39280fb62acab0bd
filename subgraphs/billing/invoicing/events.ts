import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { invoicesView } from '../permissions.js';

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

/** What happens to what documents are made with. */
export const invoicingEvents = [billingSettingsUpdated, taxCodeChanged];
