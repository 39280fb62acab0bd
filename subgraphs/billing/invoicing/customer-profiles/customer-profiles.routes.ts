import { recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { customerProfile } from './customer-profile.record.js';

const selection = recordSelection(customerProfile);

/** /v1/invoices/customers/{id}/profile. */
export const customerProfileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/invoices/customers/{id}/profile',
    summary: 'Read how a customer is billed',
    document: `query ReadCustomerProfile($customerId: ID!) {
      customerProfile(customerId: $customerId) { ${selection} } }`,
    variables: ({ params }) => ({ customerId: params.id }),
  },
  {
    method: 'PATCH',
    path: '/invoices/customers/{id}/profile',
    summary: 'Say how a customer is billed',
    document: `mutation SetCustomerProfile($input: SetCustomerProfileInput!) {
      setCustomerProfile(input: $input) { customerProfile { ${selection} } }
    }`,
    example: {
      kind: 'COMPANY',
      legal_name: 'Adler & Sons SARL',
      vat_id: 'FR40303265045',
      address: { street: '1 rue de la Paix', postal_code: '75002', city: 'Paris', country: 'FR' },
      terms_kind: 'NET_DAYS',
      terms_days: 30,
    },
    variables: ({ params, body }) => ({ input: { ...body, customerId: params.id } }),
  },
];
