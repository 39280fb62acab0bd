import { recordRoutes } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { checksOfChange, checksOfNewCustomer, checksOfUpsert } from '../custom-fields/route-checks.rules.js';
import { customer, customerSelection, customOrder } from './customer.record.js';

const upserted = `{ index status customer { ${customerSelection} } errors { field code message } }`;
const event = `id cursor seq type version occurredAt recordId requestId data previousAttributes actor { id name }`;
const page = 'pageInfo { hasNextPage endCursor }';

const [list, create, read, update, remove] = recordRoutes(customer, '/crm/customers', {
  summaries: { remove: 'Delete a customer with all interactions, as erasing does' },
});
const { filters = {}, sorts = [] } = list.list ?? {};

/** /v1/crm/customers. */
export const customerRoutes: readonly Route[] = [
  { ...list, list: { filters, sorts: [...sorts, customOrder] } },
  { ...create, checks: checksOfNewCustomer },
  {
    method: 'GET',
    path: '/crm/customers/search',
    summary: 'Find customers by words of name, e-mail, phone and notes, best first',
    list: {},
    parameters: ['text'],
    document: `query SearchCustomers($text: String!, $first: Int!, $after: String) {
      searchCustomers(text: $text, first: $first, after: $after) {
        nodes { score matchedFields customer { ${customerSelection} } } ${page}
      }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/customers/upsert',
    summary: 'Add a customer, or change the one that it is',
    checks: checksOfUpsert,
    document: `mutation UpsertCustomer($input: UpsertCustomerInput!) {
      upsertCustomer(input: $input) { status customer { ${customerSelection} } }
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
  read,
  { ...update, checks: checksOfChange },
  remove,
  {
    method: 'GET',
    path: '/crm/companies/{id}/customers',
    summary: 'List the customers of a company, newest first',
    list: {},
    document: `query ListCustomersOfCompany($id: ID!, $first: Int!, $after: String) {
      company(id: $id) { customers(first: $first, after: $after) { nodes { ${customerSelection} } ${page} } }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
  {
    method: 'POST',
    path: '/crm/customers/{id}/company',
    summary: 'Put a customer into a company, or out of any',
    document: `mutation SetCustomerCompany($input: SetCustomerCompanyInput!) {
      setCustomerCompany(input: $input) { customer { ${customerSelection} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, customerId: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/customers/{id}/timeline',
    summary: 'List what happened with a customer in every module, newest first',
    list: {},
    document: `query ListCustomerTimeline($id: ID!, $first: Int!, $after: String) {
      customer(id: $id) { timeline(first: $first, after: $after) { nodes { ${event} } ${page} } }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
];
