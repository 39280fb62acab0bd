import type { Route } from '../../../../shared/records/route.js';

const field = `id key label type options isRequired isArchived version createdBy { id name } createdAt updatedAt`;

/** /v1/crm/tags and /v1/crm/custom-fields. */
export const crmSettingsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/tags',
    summary: 'List the tags that customers carry, by name, with counts',
    list: {},
    document: `query ListCustomerTags($first: Int!, $after: String) {
      customerTags(first: $first, after: $after) { nodes { name customerCount } pageInfo { hasNextPage endCursor } }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'PATCH',
    path: '/crm/tags/{name}',
    summary: 'Rename a tag on all customers',
    document: `mutation RenameCustomerTag($input: RenameCustomerTagInput!) {
      renameCustomerTag(input: $input) { customerTag { name customerCount } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, name: params.name } }),
  },
  {
    method: 'DELETE',
    path: '/crm/tags/{name}',
    summary: 'Take a tag from all customers',
    document: `mutation DeleteCustomerTag($input: DeleteCustomerTagInput!) {
      deleteCustomerTag(input: $input) { deletedName }
    }`,
    variables: ({ params }) => ({ input: { name: params.name } }),
  },
  {
    method: 'GET',
    path: '/crm/custom-fields',
    summary: 'List the custom fields of customers, archived ones included',
    document: `query ListCustomFields { customFields { ${field} } }`,
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/crm/custom-fields',
    summary: 'Define a custom field of customers',
    status: 201,
    document: `mutation CreateCustomField($input: CreateCustomFieldInput!) {
      createCustomField(input: $input) { customField { ${field} } }
    }`,
    variables: ({ body }) => ({ input: body }),
    example: { key: 'segment', label: 'Segment', type: 'CHOICE', options: ['Retail', 'Wholesale'] },
  },
  {
    method: 'PATCH',
    path: '/crm/custom-fields/{id}',
    summary: 'Rename, archive or otherwise change a custom field',
    document: `mutation UpdateCustomField($input: UpdateCustomFieldInput!) {
      updateCustomField(input: $input) { customField { ${field} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
];
