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
