import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { documentRows } from '../documents/document-fields.record.js';
import { creditNote } from './credit-note.record.js';

/** What lists answer: a credit note has up to 1,000 lines. */
const head = recordSelection(creditNote, { invoice: 'invoice { id number }' });
const [list] = recordRoutes(creditNote, '/invoices/credit-notes', { selection: head });
const [, , read] = recordRoutes(creditNote, '/invoices/credit-notes', {
  selection: `${head} ${documentRows}`,
});
const money = 'amountMinor currency decimal';

/** /v1/invoices/credit-notes, and what issues them. */
export const creditNoteRoutes: readonly Route[] = [
  list,
  read,
  {
    method: 'POST',
    path: '/invoices/{id}/credit',
    summary: 'Credit lines of an invoice, an amount, or everything that is left',
    status: 201,
    document: `mutation CreditInvoice($input: CreditInvoiceInput!) { creditInvoice(input: $input) {
      creditNote { ${head} ${documentRows} } invoice { id status total { ${money} } creditNoted { ${money} } residual { ${money} } } } }`,
    example: { is_everything: true, reason: 'Came back' },
    variables: ({ params, body }) => ({ input: { ...body, invoiceId: params.id } }),
  },
];
