import { byId, own, type RootField } from './outcomes.js';

const invoice = `invoice { id reference customer { name } lines { description } taxes { name } createdBy { email } }`;
const draft = (customerId: string, taxCodeId: string) => ({
  input: { customerId, lines: [{ description: 'Four Callers', unitPrice: '4', taxCodeId }] },
});

/** Invoices and credit notes. What issues and deletes comes last. */
export const documentFields: Readonly<Record<string, RootField>> = {
  'Query.invoice': {
    operation: `query ($id: ID!) { ${invoice.replace('invoice', 'invoice(id: $id)')} }`,
    variables: ({ invoiceId }) => ({ id: invoiceId }),
    ...byId,
  },
  'Query.invoices': {
    operation: '{ invoices { nodes { id reference customer { name } createdBy { email } } } }',
    ...own,
  },
  'Query.invoicePreview': {
    operation:
      'query ($input: InvoiceInput!) { invoicePreview(input: $input) { customerId total { amountMinor } lines { description } } }',
    variables: ({ customerId, billedTaxCodeId }) => draft(customerId, billedTaxCodeId),
    ...byId,
  },
  'Mutation.createInvoice': {
    operation: `mutation ($input: InvoiceInput!) { createInvoice(input: $input) { ${invoice} } }`,
    variables: ({ customerId, billedTaxCodeId }) => draft(customerId, billedTaxCodeId),
    ...byId,
  },
  'Mutation.updateInvoice': {
    operation: `mutation ($input: UpdateInvoiceInput!) { updateInvoice(input: $input) { ${invoice} } }`,
    variables: ({ invoiceId }) => ({ input: { id: invoiceId, reference: 'Four Callers' } }),
    ...byId,
  },
  'Subscription.invoiceChanged': {
    operation: 'subscription { invoiceChanged { id invoice { reference } } }',
    ...own,
  },
  'Query.explainAmount': {
    operation: `query ($id: ID!) { explainAmount(lineId: $id) { sourceId amount { amountMinor }
      figures { sourceId value } } }`,
    variables: ({ documentLineId }) => ({ id: documentLineId }),
    ...byId,
  },
  'Query.documentFile': {
    operation: `query ($id: ID!) { documentFile(documentId: $id, kind: PDF) { name mediaType } }`,
    variables: ({ invoiceId }) => ({ id: invoiceId }),
    ...byId,
  },
  'Query.einvoiceCheck': {
    operation: `query ($id: ID!) { einvoiceCheck(documentId: $id, format: CII) { isPossible faults { rule field } } }`,
    variables: ({ invoiceId }) => ({ id: invoiceId }),
    ...byId,
  },
  'Query.creditNote': {
    operation: `query ($id: ID!) { creditNote(id: $id) { id notes customer { name } lines { description } createdBy { email } } }`,
    variables: ({ creditNoteId }) => ({ id: creditNoteId }),
    ...byId,
  },
  'Query.creditNotes': {
    operation: '{ creditNotes { nodes { id notes customer { name } createdBy { email } } } }',
    ...own,
  },
  'Query.creditNotePreview': {
    operation:
      'query ($input: CreditInvoiceInput!) { creditNotePreview(input: $input) { total { amountMinor } } }',
    variables: ({ creditableInvoiceId: invoiceId }) => ({
      input: { invoiceId, isEverything: true, reason: 'x' },
    }),
    ...byId,
  },
  'Mutation.creditInvoice': {
    operation:
      'mutation ($input: CreditInvoiceInput!) { creditInvoice(input: $input) { creditNote { id notes } invoice { reference } } }',
    variables: ({ creditableInvoiceId: invoiceId }) => ({
      input: { invoiceId, isEverything: true, reason: 'x' },
    }),
    ...byId,
  },
  'Mutation.voidInvoice': {
    operation: `mutation ($input: VoidInvoiceInput!) { voidInvoice(input: $input) { ${invoice} } }`,
    variables: ({ voidableInvoiceId: id }) => ({ input: { id, reason: 'Four Callers' } }),
    ...byId,
  },
  'Mutation.sendInvoice': {
    operation: `mutation ($input: SendInvoiceInput!) { sendInvoice(input: $input) { ${invoice} } }`,
    variables: ({ creditableInvoiceId: id }) => ({ input: { id, email: 'four.callers@example.com' } }),
    ...byId,
  },
  'Mutation.finalizeInvoice': {
    operation: `mutation ($input: FinalizeInvoiceInput!) { finalizeInvoice(input: $input) { ${invoice} } }`,
    variables: ({ issuableInvoiceIds: [id] }) => ({ input: { id } }),
    ...byId,
  },
  'Mutation.finalizeInvoices': {
    operation: `mutation ($input: FinalizeInvoicesInput!) { finalizeInvoices(input: $input) { invoices { id reference } } }`,
    variables: ({ issuableInvoiceIds: [, id] }) => ({ input: { ids: [id] } }),
    ...byId,
  },
  'Mutation.deleteInvoice': {
    operation: 'mutation ($input: DeleteInvoiceInput!) { deleteInvoice(input: $input) { deletedId } }',
    variables: ({ deletableInvoiceId }) => ({ input: { id: deletableInvoiceId } }),
    ...byId,
  },
};
