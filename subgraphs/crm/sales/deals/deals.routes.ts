import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { deal } from './deal.record.js';

const selection = recordSelection(deal, { stage: 'stage { id name kind probability }' });

/** /v1/crm/deals. */
export const dealRoutes: readonly Route[] = [
  ...recordRoutes(deal, '/crm/deals', {
    selection,
    examples: {
      create: {
        title: 'Wedding cake',
        amount: { amount_minor: '48000', currency: 'EUR' },
        expected_close_date: '2026-12-18',
      },
    },
    summaries: { remove: 'Delete a deal with its history; its tasks stay' },
  }),
  {
    method: 'POST',
    path: '/crm/deals/{id}/move',
    summary: 'Move a deal to another stage, which may win, lose or reopen it',
    document: `mutation MoveDeal($input: MoveDealInput!) { moveDeal(input: $input) { deal { ${selection} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/deals/{id}/stage-changes',
    summary: 'List the stages that a deal came to, newest first',
    list: {},
    document: `query ListDealStageChanges($id: ID!, $first: Int!, $after: String) {
      deal(id: $id) {
        stageChanges(first: $first, after: $after) {
          nodes { id fromStage { id name } toStage { id name } secondsInStage changedBy { id name } changedAt }
          pageInfo { hasNextPage endCursor }
        }
      }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
];
