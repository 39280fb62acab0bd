import type { Route } from '../../../../shared/records/route.js';

const customer = `id name email phone externalReference tags custom lastActivityAt version createdBy { id name }
  createdAt updatedAt`;
const upserted = `{ index status customer { ${customer} } errors { field code message } }`;
const event = `id cursor seq type version occurredAt recordId requestId data previousAttributes actor { id name }`;
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/crm. */
export const customerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/customers',
    summary: 'List customers',
    list: {
      filters: {
        text: 'search',
        tag: 'tags',
        email: 'text',
        phone: 'phone',
        external_reference: 'text',
        created_at: 'time',
        updated_at: 'time',
        last_activity_at: 'time',
        custom: 'custom',
      },
      sorts: ['created_at', 'updated_at', 'name', 'email', 'last_activity_at', 'custom'],
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
    path: '/crm/customers/search',
    summary: 'Find customers by words of name, e-mail, phone and notes, best first',
    list: {},
    parameters: ['text'],
    document: `query SearchCustomers($text: String!, $first: Int!, $after: String) {
      searchCustomers(text: $text, first: $first, after: $after) {
        nodes { score matchedFields customer { ${customer} } } ${page}
      }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/customers/upsert',
    summary: 'Add a customer, or change the one that it is',
    document: `mutation UpsertCustomer($input: UpsertCustomerInput!) {
      upsertCustomer(input: $input) { status customer { ${customer} } }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/crm/customers/bulk-upsert',
    summary: 'Add or change up to 500 customers; a faulty one fails alone',
    document: `mutation UpsertCustomers($input: UpsertCustomersInput!) {
      upsertCustomers(input: $input) { results ${upserted} }
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
    summary: 'Erase a customer with all interactions',
    document: `mutation DeleteCustomer($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/customers/{id}/timeline',
    summary: 'List what happened with a customer in every module, newest first',
    list: {},
    document: `query ListCustomerTimeline($id: UUID!, $first: Int!, $after: String) {
      customer(id: $id) { timeline(first: $first, after: $after) { nodes { ${event} } ${page} } }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
];
