import type { Route } from '../route.js';

const customer = 'id name email phone tags version createdBy { id name } createdAt updatedAt';
const interaction = 'id customer { id name } type channel notes createdBy { id name } createdAt';
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/crm. */
export const crmRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/customers',
    summary: 'List customers',
    list: {
      filters: {
        tag: 'text',
        email: 'text',
        created_at: 'time',
        updated_at: 'time',
      },
      sorts: ['created_at', 'updated_at', 'name'],
    },
    document: `query ListCustomers($first: Int!, $after: String, $filter: CustomerFilter, $orderBy: CustomerOrder) {
      customers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${customer} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/customers',
    summary: 'Add a customer',
    status: 201,
    document: `mutation CreateCustomer($input: CreateCustomerInput!) {
      createCustomer(input: $input) { customer { ${customer} } }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/customers/{id}',
    summary: 'Read a customer',
    document: `query ReadCustomer($id: UUID!) { customer(id: $id) { ${customer} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/crm/customers/{id}',
    summary: 'Change a customer',
    document: `mutation UpdateCustomer($input: UpdateCustomerInput!) {
      updateCustomer(input: $input) { customer { ${customer} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'DELETE',
    path: '/crm/customers/{id}',
    summary: 'Delete a customer with all interactions',
    document: `mutation DeleteCustomer($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/interactions',
    summary: 'List interactions, newest first',
    list: { filters: { customer_id: 'id' } },
    document: `query ListInteractions($first: Int!, $after: String, $filter: InteractionFilter) {
      interactions(first: $first, after: $after, filter: $filter) { nodes { ${interaction} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/interactions',
    summary: 'Log an interaction with a customer',
    status: 201,
    document: `mutation LogInteraction($input: LogInteractionInput!) {
      logInteraction(input: $input) { interaction { ${interaction} } }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
];
