import type { Route } from '../../../../shared/records/route.js';

const stage = 'id name kind probability position archivedAt';
const pipeline = `id name isDefault stages { ${stage} } archivedStages { ${stage} } version
  createdBy { id name } createdAt updatedAt`;
const money = 'amountMinor currency decimal';
const total = `dealCount amount { ${money} } weightedAmount { ${money} }`;

/** /v1/crm/pipelines and /v1/crm/stages. */
export const pipelineRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/pipelines',
    summary: 'List the pipelines with their stages',
    document: `query ListPipelines { pipelines { ${pipeline} } }`,
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/crm/pipelines',
    summary: 'Make a pipeline',
    status: 201,
    document: `mutation CreatePipeline($input: CreatePipelineInput!) {
      createPipeline(input: $input) { pipeline { ${pipeline} } }
    }`,
    example: { name: 'Partners' },
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/pipelines/{id}',
    summary: 'Read a pipeline',
    document: `query ReadPipeline($id: ID!) { pipeline(id: $id) { ${pipeline} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/crm/pipelines/{id}',
    summary: 'Rename a pipeline',
    document: `mutation UpdatePipeline($input: UpdatePipelineInput!) {
      updatePipeline(input: $input) { pipeline { ${pipeline} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/pipelines/{id}/summary',
    summary: 'Sum up the deals of a pipeline by stage',
    parameters: ['owner_id'],
    document: `query SummarizePipeline($id: ID!, $ownerId: ID) {
      pipelineSummary(pipelineId: $id, ownerId: $ownerId) {
        pipeline { id name } stages { stage { ${stage} } dealCount totals { ${total} } } openTotals { ${total} }
      }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
  {
    method: 'POST',
    path: '/crm/pipelines/{id}/stages',
    summary: 'Add a stage to a pipeline',
    status: 201,
    document: `mutation AddStage($input: AddStageInput!) { addStage(input: $input) { pipeline { ${pipeline} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, pipelineId: params.id } }),
  },
  {
    method: 'POST',
    path: '/crm/pipelines/{id}/reorder',
    summary: 'Put the stages of a pipeline in a new order',
    document: `mutation ReorderStages($input: ReorderStagesInput!) {
      reorderStages(input: $input) { pipeline { ${pipeline} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, pipelineId: params.id } }),
  },
  {
    method: 'PATCH',
    path: '/crm/stages/{id}',
    summary: 'Rename a stage or change its probability',
    document: `mutation UpdateStage($input: UpdateStageInput!) {
      updateStage(input: $input) { pipeline { ${pipeline} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/crm/stages/{id}/archive',
    summary: 'Archive a stage and move its open deals',
    document: `mutation ArchiveStage($input: ArchiveStageInput!) {
      archiveStage(input: $input) { pipeline { ${pipeline} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
];
