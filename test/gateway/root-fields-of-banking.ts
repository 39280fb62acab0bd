import { byId, own, type RootField } from './outcomes.js';

const booking = 'bankTransaction { id remittance createdBy { email } }';
const content = Buffer.from(':20:X\n:25:1\n:28C:2\n:60F:C261121EUR4,\n:62F:C261121EUR4,\n').toString(
  'base64',
);

/** What banks tell, and what it is. */
export const bankingFields: Readonly<Record<string, RootField>> = {
  'Query.bankStatement': {
    operation:
      'query ($id: ID!) { bankStatement(id: $id) { id statementReference warnings createdBy { email } } }',
    variables: ({ statementId }) => ({ id: statementId }),
    ...byId,
  },
  'Query.bankStatements': {
    operation: '{ bankStatements(first: 5) { nodes { id statementReference bankAccount { name } } } }',
    ...own,
  },
  'Query.bankTransaction': {
    operation:
      'query ($id: ID!) { bankTransaction(id: $id) { id remittance bankReference statement { statementReference } } }',
    variables: ({ matchableBookingId }) => ({ id: matchableBookingId }),
    ...byId,
  },
  'Query.bankTransactions': {
    operation: '{ bankTransactions(first: 5) { nodes { id remittance bankReference } } }',
    ...own,
  },
  'Query.matchSuggestions': {
    operation: 'query ($id: ID!) { matchSuggestions(bankTransactionId: $id) { reason invoices { number } } }',
    variables: ({ matchableBookingId }) => ({ id: matchableBookingId }),
    ...byId,
  },
  'Mutation.importStatement': {
    operation: `mutation ($input: ImportStatementInput!) { importStatement(input: $input) {
      addedCount bankStatements { id createdBy { email } } } }`,
    variables: ({ bankId }) => ({ input: { bankAccountId: bankId, content } }),
    ...byId,
  },
  'Mutation.appendStatementContent': {
    operation:
      'mutation ($input: AppendStatementContentInput!) { appendStatementContent(input: $input) { receivedBytes } }',
    variables: ({ bankId }) => ({
      input: {
        ...{ bankAccountId: bankId, uploadId: '01930000-0000-7000-8000-000000000042' },
        ...{ offset: 0, content },
      },
    }),
    ...byId,
  },
  'Mutation.matchBankTransaction': {
    operation: `mutation ($input: MatchBankTransactionInput!) { matchBankTransaction(input: $input) { ${booking} } }`,
    variables: ({ matchableBookingId, customerId }) => ({
      input: { bankTransactionId: matchableBookingId, customerId },
    }),
    ...byId,
  },
  'Mutation.unmatchBankTransaction': {
    operation: `mutation ($id: ID!) { unmatchBankTransaction(input: { id: $id }) { ${booking} } }`,
    variables: ({ matchedBookingId }) => ({ id: matchedBookingId }),
    ...byId,
  },
  'Mutation.ignoreBankTransaction': {
    operation: `mutation ($id: ID!) { ignoreBankTransaction(input: { id: $id }) { ${booking} } }`,
    variables: ({ ignorableBookingId }) => ({ id: ignorableBookingId }),
    ...byId,
  },
  'Mutation.restoreBankTransaction': {
    operation: `mutation ($id: ID!) { restoreBankTransaction(input: { id: $id }) { ${booking} } }`,
    variables: ({ ignoredBookingId }) => ({ id: ignoredBookingId }),
    ...byId,
  },
  'Subscription.bankTransactionChanged': {
    operation: 'subscription { bankTransactionChanged { id bankTransaction { remittance } } }',
    ...own,
  },
};
