import { isAuthenticated, permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { companyShield } from './companies/companies.resolver.js';
import { crmConfigure, crmEdit, crmView } from '../permissions.js';

/** Who may do what about companies, pipelines and deals. */
export const salesShield: ShieldMap = {
  Query: {
    ...companyShield.queries,
    pipeline: permitted(crmView),
    pipelines: permitted(crmView),
    pipelineSummary: permitted(crmView),
    deal: permitted(crmView),
    deals: permitted(crmView),
  },
  Mutation: {
    ...companyShield.mutations,
    setCustomerCompany: permitted(crmEdit),
    createPipeline: permitted(crmConfigure),
    updatePipeline: permitted(crmConfigure),
    addStage: permitted(crmConfigure),
    updateStage: permitted(crmConfigure),
    reorderStages: permitted(crmConfigure),
    archiveStage: permitted(crmConfigure),
    createDeal: permitted(crmEdit),
    updateDeal: permitted(crmEdit),
    moveDeal: permitted(crmEdit),
    deleteDeal: permitted(crmEdit),
  },
  Subscription: {
    dealChanged: permitted(crmView),
  },
  ...companyShield.types,
  Address: permitted(crmView),
  Pipeline: permitted(crmView),
  PipelinePayload: permitted(crmView),
  Stage: permitted(crmView),
  Deal: permitted(crmView),
  DealConnection: permitted(crmView),
  DealPayload: permitted(crmView),
  DeleteDealPayload: permitted(crmEdit),
  DealEvent: permitted(crmView),
  DealStageChange: permitted(crmView),
  DealStageChangeConnection: permitted(crmView),
  DealTotal: permitted(crmView),
  StageSummary: permitted(crmView),
  PipelineSummary: permitted(crmView),
  Money: isAuthenticated,
};
