import { recordRoutes } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { refund } from './refund.record.js';

const money = '{ amountMinor currency decimal }';
const selection = `id paymentId creditNoteId kind status amount ${money} fee ${money} paidOn reason
  version createdBy { id name } createdAt updatedAt`;

const [list, , read] = recordRoutes(refund, '/payments/refunds', { selection });

/** /v1/payments/refunds, and what goes back of a payment. */
export const refundRoutes: readonly Route[] = [
  list,
  read,
  {
    method: 'POST',
    path: '/payments/{id}/refund',
    summary: 'Give money of a payment back',
    status: 201,
    document: `mutation RefundPayment($input: RefundPaymentInput!) {
      refundPayment(input: $input) { refund { ${selection} } }
    }`,
    example: { amount: { amount_minor: '1508', currency: 'EUR' }, reason: 'Paid twice' },
    variables: ({ params, body }) => ({ input: { ...body, paymentId: params.id } }),
  },
  {
    method: 'POST',
    path: '/payments/{id}/chargeback',
    summary: 'Record that the bank of a customer took a payment back',
    status: 201,
    document: `mutation RecordChargeback($input: RecordChargebackInput!) {
      recordChargeback(input: $input) { refund { ${selection} } }
    }`,
    example: { fee: { amount_minor: '1500', currency: 'EUR' } },
    variables: ({ params, body }) => ({ input: { ...body, paymentId: params.id } }),
  },
];
