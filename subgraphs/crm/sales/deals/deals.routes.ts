import type { Route } from '../../../../shared/records/route.js';

const deal = `id title customer { id name } company { id name } pipeline { id name } stage { id name kind probability }
  stageEnteredAt status closeReason closedAt amount { amountMinor currency decimal } owner { id name }
  expectedCloseDate version createdBy { id name } createdAt updatedAt`;
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/crm/deals. */
export const dealRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/deals',
    summary: 'List deals',
    list: {
      filters: {
        pipeline_id: 'id',
        stage_id: 'id',
        owner_id: 'id',
        customer_id: 'id',
        company_id: 'id',
        status: ['OPEN', 'WON', 'LOST'],
        currency: 'currency',
        amount_minor: 'integer',
        expected_close_date: 'date',
        created_at: 'time',
        updated_at: 'time',
        closed_at: 'time',
      },
      sorts: ['created_at', 'updated_at', 'title', 'expected_close_date', 'amount'],
    },
    document: `query ListDeals($first: Int!, $after: String, $filter: DealFilter, $orderBy: DealOrder) {
      deals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${deal} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/deals',
    summary: 'Add a deal',
    status: 201,
    document: `mutation CreateDeal($input: CreateDealInput!) { createDeal(input: $input) { deal { ${deal} } } }`,
    example: {
      title: 'Wedding cake',
      amount: { amount_minor: '48000', currency: 'EUR' },
      expected_close_date: '2026-12-18',
    },
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/deals/{id}',
    summary: 'Read a deal',
    document: `query ReadDeal($id: UUID!) { deal(id: $id) { ${deal} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/crm/deals/{id}',
    summary: 'Change a deal',
    document: `mutation UpdateDeal($input: UpdateDealInput!) { updateDeal(input: $input) { deal { ${deal} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/crm/deals/{id}/move',
    summary: 'Move a deal to another stage, which may win, lose or reopen it',
    document: `mutation MoveDeal($input: MoveDealInput!) { moveDeal(input: $input) { deal { ${deal} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/deals/{id}/stage-changes',
    summary: 'List the stages that a deal came to, newest first',
    list: {},
    document: `query ListDealStageChanges($id: UUID!, $first: Int!, $after: String) {
      deal(id: $id) {
        stageChanges(first: $first, after: $after) {
          nodes { id fromStage { id name } toStage { id name } secondsInStage changedBy { id name } changedAt } ${page}
        }
      }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
  {
    method: 'DELETE',
    path: '/crm/deals/{id}',
    summary: 'Delete a deal with its history; its tasks stay',
    document: `mutation DeleteDeal($input: DeleteDealInput!) { deleteDeal(input: $input) { deletedId } }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
];
