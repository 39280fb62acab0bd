import type { Route } from '../../../../shared/records/route.js';

const interaction = `id customer { id name } type channel notes version createdBy { id name } createdAt updatedAt`;
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/crm/interactions. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/interactions',
    summary: 'List interactions, newest first',
    list: { filters: { customer_id: 'id', type: 'text', created_at: 'time' } },
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
  {
    method: 'GET',
    path: '/crm/interactions/{id}',
    summary: 'Read an interaction',
    document: `query ReadInteraction($id: UUID!) { interaction(id: $id) { ${interaction} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/crm/interactions/{id}',
    summary: 'Change an interaction',
    document: `mutation UpdateInteraction($input: UpdateInteractionInput!) {
      updateInteraction(input: $input) { interaction { ${interaction} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'DELETE',
    path: '/crm/interactions/{id}',
    summary: 'Delete an interaction',
    document: `mutation DeleteInteraction($input: DeleteInteractionInput!) {
      deleteInteraction(input: $input) { deletedId }
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
];
