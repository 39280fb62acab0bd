import type { Route } from '../../../../shared/records/route.js';

const company = `id name domain phone address { street postalCode city region country }
  version createdBy { id name } createdAt updatedAt`;
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/crm/companies. */
export const companyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/companies',
    summary: 'List companies',
    list: {
      filters: { domain: 'domain', created_at: 'time', updated_at: 'time' },
      sorts: ['created_at', 'updated_at', 'name'],
    },
    document: `query ListCompanies($first: Int!, $after: String, $filter: CompanyFilter, $orderBy: CompanyOrder) {
      companies(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${company} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/companies',
    summary: 'Add a company',
    status: 201,
    document: `mutation CreateCompany($input: CreateCompanyInput!) {
      createCompany(input: $input) { company { ${company} } }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/companies/{id}',
    summary: 'Read a company',
    document: `query ReadCompany($id: UUID!) { company(id: $id) { ${company} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/crm/companies/{id}',
    summary: 'Change a company',
    document: `mutation UpdateCompany($input: UpdateCompanyInput!) {
      updateCompany(input: $input) { company { ${company} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'DELETE',
    path: '/crm/companies/{id}',
    summary: 'Delete a company; its customers, deals and tasks stay',
    document: `mutation DeleteCompany($input: DeleteCompanyInput!) { deleteCompany(input: $input) { deletedId } }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/companies/{id}/customers',
    summary: 'List the customers of a company, newest first',
    list: {},
    document: `query ListCustomersOfCompany($id: UUID!, $first: Int!, $after: String) {
      company(id: $id) {
        customers(first: $first, after: $after) {
          nodes { id name email phone tags version createdAt updatedAt } ${page}
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
