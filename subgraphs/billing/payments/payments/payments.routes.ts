import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { payment } from './payment.record.js';

const paymentSelection = recordSelection(payment);

const [list, , read] = recordRoutes(payment, '/payments', { selection: paymentSelection });

/** /v1/payments. */
export const paymentRoutes: readonly Route[] = [
  list,
  {
    method: 'POST',
    path: '/payments',
    summary: 'Record a payment that came in',
    status: 201,
    document: `mutation RecordPayment($input: RecordPaymentInput!) {
      recordPayment(input: $input) { payment { ${paymentSelection} } }
    }`,
    example: {
      customer_id: '01930000-0000-7000-8000-000000000001',
      amount: { amount_minor: '21538', currency: 'EUR' },
      value_date: '2026-11-20',
      external_reference: 'SEPA-4711',
      is_oldest_first: true,
    },
    variables: ({ body }) => ({ input: body }),
  },
  read,
];
