import { filePartSelection } from '../../../../shared/records/file-part.type.js';
import type { Route } from '../../../../shared/records/route.js';

const downloadErrors = ['NOT-FOUND-001', 'FILE-001', 'FILE-003', 'PAGE-001'];
const pdf = (name: string) => `query ${name}($documentId: ID!, $after: String) {
  documentFile(documentId: $documentId, kind: PDF, after: $after) ${filePartSelection} }`;
const einvoice = (
  name: string,
) => `query ${name}($documentId: ID!, $kind: DocumentFileKind!, $after: String) {
  documentFile(documentId: $documentId, kind: $kind, after: $after) ${filePartSelection} }`;

const sendRoute: Route = {
  method: 'POST',
  path: '/invoices/{id}/send',
  summary: 'Send an invoice with its PDF by mail',
  document: `mutation SendInvoice($input: SendInvoiceInput!) {
    sendInvoice(input: $input) { invoice { id number status sentAt version } } }`,
  example: { email: 'zoe@adler.example', einvoice_format: 'XRECHNUNG_UBL' },
  variables: ({ params, body }) => ({ input: { ...body, id: params['id'] } }),
};

/** Files of documents below /v1/invoices. */
export const documentFileRoutes: readonly Route[] = [
  sendRoute,
  {
    method: 'GET',
    path: '/invoices/{id}/pdf',
    summary: 'Download the PDF of an invoice, of a draft as a preview',
    download: ['application/pdf'],
    document: pdf('ReadInvoicePdf'),
    variables: ({ params }) => ({ documentId: params['id'] }),
    errors: downloadErrors,
  },
  {
    method: 'GET',
    path: '/invoices/{id}/void-pdf',
    summary: 'Download the PDF of a void invoice, with VOID across it',
    download: ['application/pdf'],
    document: `query ReadVoidInvoicePdf($documentId: ID!, $after: String) {
      documentFile(documentId: $documentId, kind: VOID_PDF, after: $after) ${filePartSelection} }`,
    variables: ({ params }) => ({ documentId: params['id'] }),
    errors: downloadErrors,
  },
  {
    method: 'GET',
    path: '/invoices/{id}/einvoice/{format}',
    summary: 'Download an invoice as structured invoice',
    download: ['application/xml'],
    document: einvoice('ReadInvoiceEinvoice'),
    variables: ({ params }) => ({ documentId: params['id'], kind: params['format'] }),
    errors: [...downloadErrors, 'EINVOICE-001', 'STATE-001'],
  },
  {
    method: 'GET',
    path: '/invoices/{id}/einvoice-check',
    summary: 'Read whether an invoice can be told in a format, and what is in the way',
    document: `query CheckEinvoice($documentId: ID!, $einvoiceFormat: EinvoiceFormat!) {
      einvoiceCheck(documentId: $documentId, format: $einvoiceFormat) {
        documentId format isPossible faults { rule field message } } }`,
    parameters: ['einvoice_format'],
    variables: ({ params, query }) => ({ documentId: params['id'], einvoiceFormat: query['einvoiceFormat'] }),
  },
  {
    method: 'GET',
    path: '/invoices/credit-notes/{id}/pdf',
    summary: 'Download the PDF of a credit note',
    download: ['application/pdf'],
    document: pdf('ReadCreditNotePdf'),
    variables: ({ params }) => ({ documentId: params['id'] }),
    errors: downloadErrors,
  },
  {
    method: 'GET',
    path: '/invoices/credit-notes/{id}/einvoice/{format}',
    summary: 'Download a credit note as structured invoice',
    download: ['application/xml'],
    document: einvoice('ReadCreditNoteEinvoice'),
    variables: ({ params }) => ({ documentId: params['id'], kind: params['format'] }),
    errors: [...downloadErrors, 'EINVOICE-001', 'STATE-001'],
  },
];
