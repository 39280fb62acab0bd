import { demandPermission } from '../../../../shared/access/rules.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { idInput, type IdInput } from '../../../../shared/records/id-input.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { CreditInvoiceInput } from '../../invoicing/credit-notes/credit-invoice.input.js';
import { creditNoteReader } from '../../invoicing/credit-notes/credit-note.record.js';
import { CreditInvoicePayload } from '../../invoicing/credit-notes/credit-note.type.js';
import { FinalizeInvoicesInput } from '../../invoicing/documents/invoice.input.js';
import { invoiceReader } from '../../invoicing/documents/invoice.record.js';
import { FinalizeInvoicesPayload, Invoice, invoiceGraph } from '../../invoicing/documents/invoice.type.js';
import { paymentsRefund } from '../../permissions.js';
import { creditInvoice } from './credit-invoice.service.js';
import { finalizeInvoices } from './finalize-invoices.service.js';
import { WriteOffInvoiceInput } from './write-off-invoice.input.js';
import { writeOffInvoice } from './write-off-invoice.service.js';

const FinalizeInvoiceInput = idInput(
  'FinalizeInvoiceInput',
  'A draft to issue.',
  'The draft. INVOICE-001 for one that is issued.',
);

const input = (type: () => unknown, description: string) => [{ name: 'input', type, description }];

const issues: GraphOperation[] = [
  {
    kind: 'mutation',
    name: 'finalizeInvoice',
    type: () => invoiceGraph.payload,
    directive: movesMoney,
    description:
      'Issues a draft under the next number, and posts it. Where the settings say so it takes the open credit of its customer, the oldest first. INVOICE-001, INVOICE-005 to 008, TAX-001, TAX-002, FX-001. Publishes invoice.finalized, and what applyCredit publishes.',
    args: input(() => FinalizeInvoiceInput, 'The draft.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: IdInput }>) => ({
      invoice: (await finalizeInvoices(kernel, actorOf(context), [args.input.id]))[0],
    }),
  },
  {
    kind: 'mutation',
    name: 'finalizeInvoices',
    type: () => FinalizeInvoicesPayload,
    directive: movesMoney,
    description:
      'Issues drafts together, all or none, under numbers in the order of their days. Throws and publishes as finalizeInvoice, for each.',
    args: input(() => FinalizeInvoicesInput, 'The drafts.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: FinalizeInvoicesInput }>) => ({
      invoices: await finalizeInvoices(kernel, actorOf(context), args.input.ids),
    }),
  },
];

const crediting: GraphOperation = {
  kind: 'mutation',
  name: 'creditInvoice',
  type: () => CreditInvoicePayload,
  directive: movesMoney,
  description:
    'Issues a credit note for lines of an invoice, an amount, or everything that is left, and posts it. Its credit settles its invoice first; what is left stays open, or goes back through a payment. CREDIT-001, INVOICE-003, INVOICE-006, REFUND-001. Publishes credit_note.finalized, credit_note.allocated, invoice.paid and refund.succeeded.',
  args: input(() => CreditInvoiceInput, 'What to credit.'),
  async resolve({ kernel, context, args }: GraphCall<never, { input: CreditInvoiceInput }>) {
    // Whoever credits invoices need not be the one who gives money back.
    if (args.input.refundTo != null) demandPermission(paymentsRefund, principalOf(context));
    const { creditNoteId, invoiceId } = await creditInvoice(kernel, actorOf(context), args.input);
    return {
      creditNote: await context.loaders.load(creditNoteReader.reference.loader, creditNoteId),
      invoice: await context.loaders.load(invoiceReader.reference.loader, invoiceId),
    };
  },
};

const writingOff: GraphOperation = {
  kind: 'mutation',
  name: 'writeOffInvoice',
  type: () => invoiceGraph.payload,
  directive: movesMoney,
  description:
    'Writes off what is left of an invoice, as a bad debt of a day, and posts it. PAYMENT-004 where nothing is left or it is void. Publishes invoice.written_off and invoice.paid.',
  args: input(() => WriteOffInvoiceInput, 'The invoice, and the day.'),
  async resolve({ kernel, context, args }: GraphCall<never, { input: WriteOffInvoiceInput }>) {
    const id = await writeOffInvoice(kernel, actorOf(context), args.input);
    return { invoice: await context.loaders.load(invoiceReader.reference.loader, id) };
  },
};

/** What settles documents at once, or lets them go unsettled. */
export const settledDocumentResolvers = [resolverClass(Invoice, [...issues, crediting, writingOff])];
