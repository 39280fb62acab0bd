import { isAuthenticated, permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { companyShield } from './companies/companies.resolver.js';
import { dealShield } from './deals/deals.resolver.js';
import { crmConfigure, crmEdit, crmView } from '../permissions.js';

/** Who may do what about companies, pipelines and deals. */
export const salesShield: ShieldMap = {
  Query: {
    ...companyShield.queries,
    pipeline: permitted(crmView),
    pipelines: permitted(crmView),
    pipelineSummary: permitted(crmView),
    ...dealShield.queries,
  },
  Mutation: {
    ...companyShield.mutations,
    createPipeline: permitted(crmConfigure),
    updatePipeline: permitted(crmConfigure),
    addStage: permitted(crmConfigure),
    updateStage: permitted(crmConfigure),
    reorderStages: permitted(crmConfigure),
    archiveStage: permitted(crmConfigure),
    ...dealShield.mutations,
    moveDeal: permitted(crmEdit),
  },
  Subscription: dealShield.subscriptions,
  Node: {
    ...companyShield.nodes,
    Pipeline: permitted(crmView),
    Stage: permitted(crmView),
    ...dealShield.nodes,
  },
  ...companyShield.types,
  Address: permitted(crmView),
  Pipeline: permitted(crmView),
  PipelinePayload: permitted(crmView),
  Stage: permitted(crmView),
  ...dealShield.types,
  DealStageChange: permitted(crmView),
  DealStageChangeConnection: permitted(crmView),
  DealStageChangeEdge: permitted(crmView),
  DealTotal: permitted(crmView),
  StageSummary: permitted(crmView),
  PipelineSummary: permitted(crmView),
  Money: isAuthenticated,
};
