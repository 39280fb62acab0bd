import type { Route } from '../../../../shared/records/route.js';
import { customerSelection } from '../customers/customer.record.js';

const merge = 'id survivorId mergedId mergedBy { id name } mergedAt undoUntil undoneAt';
const erasure = `id customerId status blankedEntries searchedValues remains { table rows } retained { table rows basis until } requestedBy { id name }
  requestedAt provedAt`;
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/crm/customers: which are the same, and what is known of a person. */
export const customerMergeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/duplicates',
    summary: 'List customers that may be the same, the most alike first',
    list: {},
    document: `query ListDuplicates($first: Int!, $after: String) {
      customerDuplicates(first: $first, after: $after) {
        nodes { score reasons first { ${customerSelection} } second { ${customerSelection} } } ${page}
      }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/duplicates/dismiss',
    summary: 'Say that two customers are not the same',
    document: `mutation DismissDuplicate($input: DismissDuplicateInput!) {
      dismissDuplicate(input: $input) { customerIds }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/customers/{id}/duplicates',
    summary: 'Read up to ten customers that may be the same as one',
    document: `query ReadDuplicates($id: ID!) {
      customer(id: $id) { id duplicates { score reasons customer { ${customerSelection} } } }
    }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'GET',
    path: '/crm/customers/{id}/merge-preview/{merged_id}',
    summary: 'See what merging another customer with this one would do',
    document: `query PreviewMerge($survivorId: ID!, $mergedId: ID!) {
      previewMerge(survivorId: $survivorId, mergedId: $mergedId) {
        survivor { ${customerSelection} } merged { ${customerSelection} }
        fields { field survivorValue mergedValue isConflict suggested } references { subgraph label count }
      }
    }`,
    variables: ({ params }) => ({ survivorId: params.id, mergedId: params.merged_id }),
  },
  {
    method: 'POST',
    path: '/crm/customers/{id}/merge',
    summary: 'Merge another customer with this one',
    document: `mutation MergeCustomers($input: MergeCustomersInput!) {
      mergeCustomers(input: $input) { customer { ${customerSelection} } merge { ${merge} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, survivorId: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/merges/{id}',
    summary: 'Read a merge',
    document: `query ReadMerge($id: ID!) { customerMerge(id: $id) { ${merge} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'POST',
    path: '/crm/merges/{id}/undo',
    summary: 'Take merged customers apart, within 30 days',
    document: `mutation UndoMerge($input: UndoMergeInput!) {
      undoMerge(input: $input) { survivor { ${customerSelection} } restored { ${customerSelection} } merge { ${merge} } }
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/customers/{id}/personal-data',
    summary: 'Read everything that the platform has about a customer',
    document: `query ReadPersonalData($id: ID!) {
      customerPersonalData(id: $id) { customerId formerIds gatheredAt parts { subgraph label basis records } }
    }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'POST',
    path: '/crm/customers/{id}/erase',
    summary: 'Erase a person, and prove it',
    document: `mutation EraseCustomer($input: EraseCustomerInput!) {
      eraseCustomer(input: $input) { erasure { ${erasure} } }
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/erasures/{id}',
    summary: 'Read an erasure and its proof',
    document: `query ReadErasure($id: ID!) { customerErasure(id: $id) { ${erasure} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
];
