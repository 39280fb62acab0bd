import { byId, own, type RootField } from './outcomes.js';

const company = 'company { id name createdBy { email } customers { nodes { email } } }';
const pipeline = 'pipeline { id name stages { id name } createdBy { email } }';
const deal = 'deal { id title owner { email } customer { email } stage { name } }';
const task = 'task { id title assignee { email } }';

/** Companies, pipelines, deals and tasks. What archives or deletes comes last: others need the records. */
export const salesFields: Readonly<Record<string, RootField>> = {
  'Query.company': {
    operation: 'query ($id: ID!) { company(id: $id) { id name customers { nodes { email } } } }',
    variables: ({ companyId }) => ({ id: companyId }),
    ...byId,
  },
  'Query.companies': { operation: '{ companies { nodes { id name createdBy { email } } } }', ...own },
  'Query.pipeline': {
    operation: 'query ($id: ID!) { pipeline(id: $id) { id name stages { name } } }',
    variables: ({ pipelineId }) => ({ id: pipelineId }),
    ...byId,
  },
  'Query.pipelines': { operation: '{ pipelines { id name createdBy { email } } }', ...own },
  'Query.pipelineSummary': {
    operation: 'query ($id: ID!) { pipelineSummary(pipelineId: $id) { stages { dealCount } } }',
    variables: ({ pipelineId }) => ({ id: pipelineId }),
    ...byId,
  },
  'Query.deal': {
    operation: 'query ($id: ID!) { deal(id: $id) { id title owner { email } customer { email } } }',
    variables: ({ dealId }) => ({ id: dealId }),
    ...byId,
  },
  'Query.deals': { operation: '{ deals { nodes { id title owner { email } } } }', ...own },
  'Query.task': {
    operation: 'query ($id: ID!) { task(id: $id) { id title assignee { email } } }',
    variables: ({ taskId }) => ({ id: taskId }),
    ...byId,
  },
  'Query.tasks': { operation: '{ tasks { nodes { id title assignee { email } } } }', ...own },
  'Subscription.dealChanged': { operation: 'subscription { dealChanged { id deal { title } } }', ...own },
  'Subscription.taskChanged': { operation: 'subscription { taskChanged { id task { title } } }', ...own },
  'Mutation.createCompany': {
    operation: `mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { ${company} } }`,
    variables: () => ({ input: { name: 'Four Callers' } }),
    ...own,
  },
  'Mutation.updateCompany': {
    operation: `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { ${company} } }`,
    variables: ({ companyId }) => ({ input: { id: companyId, name: 'Changed' } }),
    ...byId,
  },
  'Mutation.setCustomerCompany': {
    operation: `mutation ($input: SetCustomerCompanyInput!) {
      setCustomerCompany(input: $input) { customer { id email company { name } } }
    }`,
    variables: ({ customerId }) => ({ input: { customerId } }),
    ...byId,
  },
  'Mutation.createPipeline': {
    operation: `mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { ${pipeline} } }`,
    variables: () => ({ input: { name: 'Four Callers' } }),
    ...own,
  },
  'Mutation.updatePipeline': {
    operation: `mutation ($input: UpdatePipelineInput!) { updatePipeline(input: $input) { ${pipeline} } }`,
    variables: ({ pipelineId }) => ({ input: { id: pipelineId, name: 'Changed' } }),
    ...byId,
  },
  'Mutation.addStage': {
    operation: `mutation ($input: AddStageInput!) { addStage(input: $input) { ${pipeline} } }`,
    variables: ({ pipelineId }) => ({ input: { pipelineId, name: 'Four Callers' } }),
    ...byId,
  },
  'Mutation.updateStage': {
    operation: `mutation ($input: UpdateStageInput!) { updateStage(input: $input) { ${pipeline} } }`,
    variables: ({ stageId }) => ({ input: { id: stageId, name: 'Changed' } }),
    ...byId,
  },
  'Mutation.reorderStages': {
    operation: `mutation ($input: ReorderStagesInput!) { reorderStages(input: $input) { ${pipeline} } }`,
    variables: ({ pipelineId, nextStageId }) => ({ input: { pipelineId, stageIds: [nextStageId] } }),
    ...byId,
  },
  'Mutation.createDeal': {
    operation: `mutation ($input: CreateDealInput!) { createDeal(input: $input) { ${deal} } }`,
    variables: () => ({ input: { title: 'Four Callers' } }),
    ...own,
  },
  'Mutation.updateDeal': {
    operation: `mutation ($input: UpdateDealInput!) { updateDeal(input: $input) { ${deal} } }`,
    variables: ({ dealId }) => ({ input: { id: dealId, title: 'Changed' } }),
    ...byId,
  },
  'Mutation.moveDeal': {
    operation: `mutation ($input: MoveDealInput!) { moveDeal(input: $input) { ${deal} } }`,
    variables: ({ dealId, nextStageId }) => ({ input: { id: dealId, stageId: nextStageId } }),
    ...byId,
  },
  'Mutation.createTask': {
    operation: `mutation ($input: CreateTaskInput!) { createTask(input: $input) { ${task} } }`,
    variables: () => ({ input: { title: 'Four Callers' } }),
    ...own,
  },
  'Mutation.updateTask': {
    operation: `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { ${task} } }`,
    variables: ({ taskId }) => ({ input: { id: taskId, title: 'Changed' } }),
    ...byId,
  },
  'Mutation.archiveStage': {
    operation: `mutation ($input: ArchiveStageInput!) { archiveStage(input: $input) { ${pipeline} } }`,
    variables: ({ stageId, nextStageId }) => ({ input: { id: stageId, targetStageId: nextStageId } }),
    ...byId,
  },
  'Mutation.deleteDeal': {
    operation: 'mutation ($input: DeleteDealInput!) { deleteDeal(input: $input) { deletedId } }',
    variables: ({ dealId }) => ({ input: { id: dealId } }),
    ...byId,
  },
  'Mutation.deleteTask': {
    operation: 'mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { deletedId } }',
    variables: ({ taskId }) => ({ input: { id: taskId } }),
    ...byId,
  },
  'Mutation.deleteCompany': {
    operation: 'mutation ($input: DeleteCompanyInput!) { deleteCompany(input: $input) { deletedId } }',
    variables: ({ companyId }) => ({ input: { id: companyId } }),
    ...byId,
  },
};
