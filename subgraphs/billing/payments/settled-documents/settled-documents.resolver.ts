import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { invoiceReader } from '../../invoicing/documents/invoice.record.js';
import { Invoice, invoiceGraph } from '../../invoicing/documents/invoice.type.js';
import { WriteOffInvoiceInput } from './write-off-invoice.input.js';
import { writeOffInvoice } from './write-off-invoice.service.js';

const writingOff: GraphOperation = {
  kind: 'mutation',
  name: 'writeOffInvoice',
  type: () => invoiceGraph.payload,
  directive: movesMoney,
  description:
    'Writes off what is left of an invoice, as a bad debt of a day, and posts it. PAYMENT-004 where nothing is left or it is void. Publishes invoice.written_off and invoice.paid.',
  args: [{ name: 'input', type: () => WriteOffInvoiceInput, description: 'The invoice, and the day.' }],
  async resolve({ kernel, context, args }: GraphCall<never, { input: WriteOffInvoiceInput }>) {
    const id = await writeOffInvoice(kernel, actorOf(context), args.input);
    return { invoice: await context.loaders.load(invoiceReader.reference.loader, id) };
  },
};

/** What becomes of documents by money, or of money by documents. */
export const settledDocumentResolvers = [resolverClass(Invoice, [writingOff])];
