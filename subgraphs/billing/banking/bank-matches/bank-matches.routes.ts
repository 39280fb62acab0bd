import type { Route } from '../../../../shared/records/route.js';
import { bankTransactionSelection } from '../bank-transactions/bank-transaction.record.js';

const money = '{ amountMinor currency decimal }';
const one = '/payments/bank-transactions/{id}';
const answer = `{ bankTransaction { ${bankTransactionSelection} } }`;

/** What is said of bookings: /v1/payments/bank-transactions/{id}. */
export const bankMatchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${one}/suggestions`,
    summary: 'What a bank transaction may be',
    document: `query SuggestMatches($id: ID!) {
      matchSuggestions(bankTransactionId: $id) {
        reason explanation customerId invoices { invoiceId number amount ${money} } fee ${money} paymentId refundId
      }
    }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'POST',
    path: `${one}/match`,
    summary: 'Say what a bank transaction is',
    document: `mutation MatchBankTransaction($input: MatchBankTransactionInput!) {
      matchBankTransaction(input: $input) ${answer}
    }`,
    example: { invoices: [{ invoice_id: '01930000-0000-7000-8000-000000000001' }] },
    variables: ({ params, body }) => ({ input: { ...body, bankTransactionId: params.id } }),
  },
  {
    method: 'POST',
    path: `${one}/unmatch`,
    summary: 'Take back what a bank transaction was taken for',
    document: `mutation UnmatchBankTransaction($input: UnmatchBankTransactionInput!) {
      unmatchBankTransaction(input: $input) ${answer}
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'POST',
    path: `${one}/ignore`,
    summary: 'Set a bank transaction aside',
    document: `mutation IgnoreBankTransaction($input: IgnoreBankTransactionInput!) {
      ignoreBankTransaction(input: $input) ${answer}
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'POST',
    path: `${one}/restore`,
    summary: 'Have a bank transaction wait again that was set aside',
    document: `mutation RestoreBankTransaction($input: RestoreBankTransactionInput!) {
      restoreBankTransaction(input: $input) ${answer}
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
];
