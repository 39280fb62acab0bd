import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { documentRows } from './document-fields.record.js';
import { invoice } from './invoice.record.js';

/** What lists answer: an invoice has up to 1,000 lines. */
const head = recordSelection(invoice, { dueDate: 'dueDate isOverdue', deal: 'deal { id title }' });
const invoiceSelection = `${head} ${documentRows}`;
const payload = `{ invoice { ${invoiceSelection} } }`;

const [list] = recordRoutes(invoice, '/invoices', { selection: head });
const [, , read, , remove] = recordRoutes(invoice, '/invoices', { selection: invoiceSelection });

const example = {
  customer_id: '01930000-0000-7000-8000-000000000001',
  due_date: '2026-12-17',
  reference: 'PO-4711',
  lines: [
    {
      description: 'Wedding cake, three tiers',
      quantity: '1',
      unit_price: '480',
      tax_code_id: '01930000-0000-7000-8000-000000000002',
    },
  ],
};

/** /v1/invoices: drafts, and their issue. */
export const invoiceRoutes: readonly Route[] = [
  list,
  {
    method: 'POST',
    path: '/invoices',
    summary: 'Write an invoice, as a draft',
    status: 201,
    document: `mutation CreateInvoice($input: InvoiceInput!) { createInvoice(input: $input) ${payload} }`,
    example,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/invoices/preview',
    summary: 'Try an invoice out, with every figure; nothing is written',
    document: `query PreviewInvoice($input: InvoiceInput!) { invoicePreview(input: $input) {
      customerId currency priceMode issueDate dueDate discountUntil discountPercent
      discount { amountMinor currency decimal } net { amountMinor currency decimal }
      tax { amountMinor currency decimal } total { amountMinor currency decimal } ${documentRows} } }`,
    example,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/invoices/finalize',
    summary: 'Issue drafts together, all or none',
    document: `mutation FinalizeInvoices($input: FinalizeInvoicesInput!) {
      finalizeInvoices(input: $input) { invoices { ${head} } } }`,
    example: { ids: ['01930000-0000-7000-8000-000000000001'] },
    variables: ({ body }) => ({ input: body }),
  },
  read,
  {
    method: 'PATCH',
    path: '/invoices/{id}',
    summary: 'Change a draft',
    document: `mutation UpdateInvoice($input: UpdateInvoiceInput!) { updateInvoice(input: $input) ${payload} }`,
    example: { due_date: '2026-12-31', version: 1 },
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  { ...remove, summary: 'Delete a draft' },
  {
    method: 'POST',
    path: '/invoices/{id}/finalize',
    summary: 'Issue a draft under the next number',
    document: `mutation FinalizeInvoice($input: FinalizeInvoiceInput!) { finalizeInvoice(input: $input) ${payload} }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'POST',
    path: '/invoices/{id}/void',
    summary: 'Take an invoice back of which nothing is settled',
    document: `mutation VoidInvoice($input: VoidInvoiceInput!) { voidInvoice(input: $input) ${payload} }`,
    example: { reason: 'Sent to the wrong customer' },
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/invoices/{id}/write-off',
    summary: 'Write off what is left of an invoice',
    document: `mutation WriteOffInvoice($input: WriteOffInvoiceInput!) { writeOffInvoice(input: $input) ${payload} }`,
    example: { date: '2026-11-20', has_tax_relief: true },
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
];
