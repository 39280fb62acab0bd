import { byId, own, type RootField } from './outcomes.js';

const amount = { amountMinor: 1, currency: 'EUR' };
const payment = 'payment { id externalReference bankAccount { name } createdBy { email } }';
const refund = 'refund { id reason payment { externalReference } createdBy { email } }';
const account = 'bankAccount { id name createdBy { email } }';

/** Money that comes in, settles and goes back. */
export const paymentFields: Readonly<Record<string, RootField>> = {
  'Query.bankAccount': {
    operation: 'query ($id: ID!) { bankAccount(id: $id) { id name createdBy { email } } }',
    variables: ({ bankId }) => ({ id: bankId }),
    ...byId,
  },
  'Query.bankAccounts': { operation: '{ bankAccounts { nodes { id name createdBy { email } } } }', ...own },
  'Query.payment': {
    operation:
      'query ($id: ID!) { payment(id: $id) { id externalReference customer { name } createdBy { email } } }',
    variables: ({ paymentId }) => ({ id: paymentId }),
    ...byId,
  },
  'Query.payments': {
    operation:
      '{ payments(first: 5) { nodes { id externalReference refunds(first: 5) { nodes { reason } } } } }',
    ...own,
  },
  'Query.refund': {
    operation: 'query ($id: ID!) { refund(id: $id) { id reason payment { externalReference } } }',
    variables: ({ refundId }) => ({ id: refundId }),
    ...byId,
  },
  'Query.refunds': { operation: '{ refunds { nodes { id reason createdBy { email } } } }', ...own },
  'Query.customerBalance': {
    operation: 'query ($id: ID!) { customerBalance(customerId: $id) { currencies { due { decimal } } } }',
    variables: ({ customerId }) => ({ id: customerId }),
    ...byId,
  },
  'Mutation.createBankAccount': {
    operation: `mutation ($input: CreateBankAccountInput!) { createBankAccount(input: $input) { ${account} } }`,
    variables: () => ({ input: { name: 'Four Callers', currency: 'EUR' } }),
    ...own,
  },
  'Mutation.updateBankAccount': {
    operation: `mutation ($input: UpdateBankAccountInput!) { updateBankAccount(input: $input) { ${account} } }`,
    variables: ({ bankId }) => ({ input: { id: bankId, name: 'Four Callers' } }),
    ...byId,
  },
  'Mutation.recordPayment': {
    operation: `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { ${payment} } }`,
    variables: ({ customerId, bankId }) => ({
      input: { customerId, bankAccountId: bankId, amount, valueDate: '2026-03-02' },
    }),
    ...byId,
  },
  'Mutation.applyCredit': {
    operation:
      'mutation ($input: ApplyCreditInput!) { applyCredit(input: $input) { allocations { id createdBy { email } } } }',
    variables: ({ openInvoiceId, paymentId }) => ({ input: { invoiceId: openInvoiceId, paymentId, amount } }),
    ...byId,
  },
  'Mutation.releaseAllocation': {
    operation:
      'mutation ($input: ReleaseAllocationInput!) { releaseAllocation(input: $input) { allocation { id } } }',
    variables: ({ allocationId }) => ({ input: { id: allocationId } }),
    ...byId,
  },
  'Mutation.refundPayment': {
    operation: `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { ${refund} } }`,
    variables: ({ paymentId }) => ({ input: { paymentId, amount, reason: 'Four Callers' } }),
    ...byId,
  },
  'Mutation.recordChargeback': {
    operation: `mutation ($input: RecordChargebackInput!) { recordChargeback(input: $input) { ${refund} } }`,
    variables: ({ paymentId }) => ({ input: { paymentId, amount } }),
    ...byId,
  },
  'Mutation.writeOffInvoice': {
    operation:
      'mutation ($input: WriteOffInvoiceInput!) { writeOffInvoice(input: $input) { invoice { id customer { name } lines { description } createdBy { email } } } }',
    variables: ({ openInvoiceId }) => ({ input: { id: openInvoiceId } }),
    ...byId,
  },
  'Subscription.paymentChanged': {
    operation: 'subscription { paymentChanged { id payment { externalReference } } }',
    ...own,
  },
};
