import type { Route } from '../../../../shared/records/route.js';

const money = '{ amountMinor currency decimal }';

/** What a customer owes. */
export const customerBalanceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/invoices/customers/{id}/balance',
    summary: 'Read what a customer owes, and what of theirs is open',
    document: `query ReadCustomerBalance($customerId: ID!) {
      customerBalance(customerId: $customerId) {
        customerId currencies { currency due ${money} overdue ${money} credit ${money} balance ${money} }
      }
    }`,
    variables: ({ params }) => ({ customerId: params.id }),
  },
];
