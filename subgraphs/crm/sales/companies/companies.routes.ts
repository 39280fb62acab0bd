import { recordRoutes } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { company } from './company.record.js';

/** /v1/crm/companies, and the company of a customer. */
export const companyRoutes: readonly Route[] = [
  ...recordRoutes(company, '/crm/companies', {
    summaries: { remove: 'Delete a company; its customers, deals and tasks stay' },
  }),
  {
    method: 'GET',
    path: '/crm/companies/{id}/customers',
    summary: 'List the customers of a company, newest first',
    list: {},
    document: `query ListCustomersOfCompany($id: ID!, $first: Int!, $after: String) {
      company(id: $id) {
        customers(first: $first, after: $after) {
          nodes { id name email phone tags version createdAt updatedAt } pageInfo { hasNextPage endCursor }
        }
      }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
  {
    method: 'POST',
    path: '/crm/customers/{id}/company',
    summary: 'Put a customer into a company, or out of any',
    document: `mutation SetCustomerCompany($input: SetCustomerCompanyInput!) {
      setCustomerCompany(input: $input) { customer { id name version company { id name } } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, customerId: params.id } }),
  },
];
