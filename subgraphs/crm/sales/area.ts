import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { companyResolvers } from './companies/companies.resolver.js';
import { companyRoutes } from './companies/companies.routes.js';
import { companyEvents, companyReader } from './companies/company.record.js';
import { DealStageChangesResolver } from './deals/deal-stage-changes.resolver.js';
import { dealEvents, dealReader } from './deals/deal.record.js';
import { dealResolvers } from './deals/deals.resolver.js';
import { dealRoutes } from './deals/deals.routes.js';
import { PipelineSummaryResolver } from './deals/pipeline-summary.resolver.js';
import { salesErrors } from './errors.js';
import { PipelineEntity, StageEntity } from './pipelines/pipeline.entity.js';
import { pipelineEvents } from './pipelines/pipeline.rules.js';
import { pipelineReference, stageReference } from './pipelines/pipelines.reader.js';
import { PipelinesResolver, StagesResolver } from './pipelines/pipelines.resolver.js';
import { pipelineRoutes } from './pipelines/pipelines.routes.js';
import { salesShield } from './shield.js';

/** Companies, and deals on their way through pipelines. */
export const salesArea: AreaDefinition = {
  entities: [PipelineEntity, StageEntity],
  resolvers: [
    ...companyResolvers,
    PipelinesResolver,
    StagesResolver,
    ...dealResolvers,
    DealStageChangesResolver,
    PipelineSummaryResolver,
  ],
  references: [
    companyReader.reference,
    pipelineReference,
    stageReference,
    dealReader.reference,
    eventReference('DealEvent'),
  ],
  shield: salesShield,
  routes: [...companyRoutes, ...pipelineRoutes, ...dealRoutes],
  events: [...Object.values(companyEvents), ...pipelineEvents, ...Object.values(dealEvents)],
  errors: salesErrors,
};
