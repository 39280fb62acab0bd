import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import {
  companyResolvers,
  CustomerCompanyResolver,
  CustomersOfCompanyResolver,
} from './companies/companies.resolver.js';
import { companyReader } from './companies/company.record.js';
import { DealStageChangesResolver } from './deals/deal-stage-changes.resolver.js';
import { dealReader } from './deals/deal.record.js';
import { dealResolvers } from './deals/deals.resolver.js';
import { PipelineSummaryResolver } from './deals/pipeline-summary.resolver.js';
import { salesErrors } from './errors.js';
import { salesEvents } from './events.js';
import { PipelineEntity, StageEntity } from './pipelines/pipeline.entity.js';
import { pipelineReference, stageReference } from './pipelines/pipelines.reader.js';
import { PipelinesResolver, StagesResolver } from './pipelines/pipelines.resolver.js';
import { salesRoutes } from './routes.js';
import { salesShield } from './shield.js';

/** Companies, and deals on their way through pipelines. */
export const salesArea: AreaDefinition = {
  entities: [PipelineEntity, StageEntity],
  resolvers: [
    ...companyResolvers,
    CustomerCompanyResolver,
    CustomersOfCompanyResolver,
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
  routes: salesRoutes,
  events: salesEvents,
  errors: salesErrors,
};
