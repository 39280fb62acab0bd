import { migration } from '../../../shared/schema/migration.js';

/** Credit notes as lists have them, with the invoice that each of them credits under its own name. */
export const creditedInvoices = migration(
  'billing/032-credited-invoices',
  `
  create or replace view billing.credit_notes with (security_invoker = true) as
    select *, credited_document_id as invoice_id from billing.documents where kind = 'credit_note';
  `,
);
