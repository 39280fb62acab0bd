import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { Customer } from '../customers/customer.type.js';
import { customerReference } from '../customers/customers.reader.js';
import { documentParts } from '../documents/document-interface.type.js';
import { documentOperations } from '../documents/documents.resolver.js';
import { invoiceReader } from '../documents/invoice.record.js';
import { Invoice } from '../documents/invoice.type.js';
import { CreditInvoiceInput } from './credit-invoice.input.js';
import { creditNote, creditNoteEvents, creditNoteReader } from './credit-note.record.js';
import { creditNoteGraph, CreditNotePreview } from './credit-note.type.js';
import { previewCreditNote } from './preview-credit-note.service.js';

type Call = GraphCall<never, { input: CreditInvoiceInput }>;
const args = [{ name: 'input', type: () => CreditInvoiceInput, description: 'What to credit.' }];

export const creditNoteResolvers = [
  ...recordResolvers(creditNote, {
    graph: creditNoteGraph,
    reader: creditNoteReader,
    events: creditNoteEvents,
    user: User,
    ...{ create: false, update: false, remove: false },
    relations: {
      customer: {
        type: Customer,
        existing: customerReference.loader,
        description: 'The customer; null once it is erased, and for a business of the platform.',
        listedAs: 'creditNotes',
      },
      invoice: { type: Invoice, loader: invoiceReader.reference.loader, listedAs: 'creditNotes' },
    },
  }),
  resolverClass(creditNoteGraph.type, [
    ...documentOperations,
    {
      kind: 'field',
      ...documentParts.isOverdue,
      description: 'Always false: a credit note is not paid by a day.',
      resolve: () => false,
    },
    {
      kind: 'query',
      name: 'creditNotePreview',
      type: () => CreditNotePreview,
      description:
        'A credit note with its sums, as it would be issued now; nothing is written. CREDIT-001, INVOICE-003.',
      args,
      resolve: async ({ kernel, context, args: { input } }: Call) => {
        const { currency, netMinor, taxMinor, totalMinor } = await previewCreditNote(
          kernel,
          actorOf(context),
          input,
        );
        const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
        return { net: money(netMinor), tax: money(taxMinor), total: money(totalMinor) };
      },
    },
  ]),
];
