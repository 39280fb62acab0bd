import { permitted } from '../../../../shared/access/rules.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { invoicesEdit, invoicesView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { Customer } from '../customers/customer.type.js';
import { customerReference } from '../customers/customers.reader.js';
import { settlementEvents } from '../events.js';
import { Deal } from './deal.type.js';
import { documentParts } from './document-interface.type.js';
import { documentOperations } from './documents.resolver.js';
import { InvoiceInput, UpdateInvoiceInput, VoidInvoiceInput } from './invoice.input.js';
import { type Invoice, invoice, invoiceEvents, invoiceReader } from './invoice.record.js';
import { invoiceGraph, InvoicePreview } from './invoice.type.js';
import { todayOfBusiness } from './today.reader.js';
import { presentPreview } from './preview-invoice.rules.js';
import { voidInvoice } from './void-invoice.service.js';
import { createInvoice, deleteInvoice, previewInvoice, updateInvoice } from './write-invoice.service.js';

export const invoiceShield = recordShield(invoice, {
  view: permitted(invoicesView),
  edit: permitted(invoicesEdit),
});

const input = (type: () => unknown, description: string) => [{ name: 'input', type, description }];

const drafts: GraphOperation[] = [
  {
    kind: 'query',
    name: 'invoicePreview',
    type: () => InvoicePreview,
    description:
      'An invoice with every figure, as it would be issued now; nothing is written. VAL-001, TAX-001, INVOICE-005, INVOICE-008.',
    args: input(() => InvoiceInput, 'The invoice to try out.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: InvoiceInput }>) =>
      presentPreview(await previewInvoice(kernel, actorOf(context), args.input)),
  },
  {
    kind: 'mutation',
    name: 'createInvoice',
    type: () => invoiceGraph.payload,
    description: 'Writes a draft. TAX-001, INVOICE-005, INVOICE-008. Publishes invoice.created.',
    args: input(() => InvoiceInput, 'The invoice to write.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: InvoiceInput }>) => ({
      invoice: await createInvoice(kernel, actorOf(context), args.input),
    }),
  },
  {
    kind: 'mutation',
    name: 'updateInvoice',
    type: () => invoiceGraph.payload,
    description: 'Changes a draft. INVOICE-002 for what is issued. Publishes invoice.updated.',
    args: input(() => UpdateInvoiceInput, 'What to change.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: UpdateInvoiceInput }>) => ({
      invoice: await updateInvoice(kernel, actorOf(context), args.input),
    }),
  },
];

const voids: GraphOperation = {
  kind: 'mutation',
  name: 'voidInvoice',
  type: () => invoiceGraph.payload,
  directive: movesMoney,
  description:
    'Takes an invoice back of which nothing is settled, and what it posted; one that was sent where the settings allow it. INVOICE-003, INVOICE-004 with what to do instead. Publishes invoice.voided.',
  args: input(() => VoidInvoiceInput, 'The invoice, and why.'),
  resolve: async ({ kernel, context, args }: GraphCall<never, { input: VoidInvoiceInput }>) => ({
    invoice: await voidInvoice(kernel, actorOf(context), args.input),
  }),
};

const overdue: GraphOperation = {
  kind: 'field',
  ...documentParts.isOverdue,
  description: 'Whether something is left of it after the day by which it is to be paid.',
  async resolve({ root: { residual, dueDate }, context }: GraphCall<Invoice, never>) {
    if (dueDate === null || BigInt(residual.amountMinor) === 0n) return false;
    const { businessId } = principalOf(context);
    return dueDate < (await context.loaders.load(todayOfBusiness, businessId))!;
  },
};

export const invoiceResolvers = [
  ...recordResolvers(invoice, {
    graph: invoiceGraph,
    reader: invoiceReader,
    events: { ...invoiceEvents, ...settlementEvents },
    user: User,
    ...{ create: false, update: false, remove: deleteInvoice },
    relations: {
      customer: {
        type: Customer,
        existing: customerReference.loader,
        description: 'The customer; null once it is erased, and for a business of the platform.',
        listedAs: 'invoices',
      },
      deal: {
        type: Deal,
        description: 'The deal that it came of; null once it is deleted.',
        listedAs: 'invoices',
      },
    },
  }),
  resolverClass(invoiceGraph.type, [...documentOperations, ...drafts, voids, overdue]),
];
