import { eventReference } from '../../shared/events/event-representation.js';
import { ownBusinessReference } from '../../shared/records/reference.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { Business } from './businesses/business.type.js';
import { BusinessesResolver } from './businesses/businesses.resolver.js';
import { CompaniesResolver } from './companies/companies.resolver.js';
import { CompanyEntity } from './companies/company.entity.js';
import { companyReference } from './companies/company.reference.js';
import { CustomerCompanyResolver } from './companies/customer-company.resolver.js';
import { crmConsumers } from './consumers.js';
import { CustomerMergesResolver } from './customer-merges/customer-merges.resolver.js';
import { forgetMerges } from './customer-merges/forget-merges.job.js';
import { MergesOfCustomerResolver } from './customer-merges/merges-of-customer.resolver.js';
import { customerReferences } from './customer-references.js';
import { CustomerEventsResolver } from './customers/customer-events.resolver.js';
import { CustomerEntity } from './customers/customer.entity.js';
import { customerReference } from './customers/customer.reference.js';
import { CustomersResolver } from './customers/customers.resolver.js';
import { CustomFieldEntity } from './custom-fields/custom-field.entity.js';
import { customFieldReference } from './custom-fields/custom-field.reference.js';
import { CustomFieldsResolver } from './custom-fields/custom-fields.resolver.js';
import { CompanyDealsResolver } from './deals/company-deals.resolver.js';
import { CustomerDealsResolver } from './deals/customer-deals.resolver.js';
import { DealEventsResolver } from './deals/deal-events.resolver.js';
import { DealFieldsResolver } from './deals/deal-fields.resolver.js';
import { DealStageChangeEntity } from './deals/deal-stage-change.entity.js';
import { DealStageChangesResolver } from './deals/deal-stage-changes.resolver.js';
import { DealEntity } from './deals/deal.entity.js';
import { dealReference } from './deals/deal.reference.js';
import { DealsResolver } from './deals/deals.resolver.js';
import { PipelineSummaryResolver } from './deals/pipeline-summary.resolver.js';
import { loadCrmDemo } from './demo/load-demo.js';
import { compareRecords } from './duplicates/compare-records.job.js';
import { DuplicatesOfCustomerResolver } from './duplicates/duplicates-of-customer.resolver.js';
import { DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { crmErrors } from './errors.js';
import { crmEvents } from './events.js';
import { ExportsResolver } from './exports/exports.resolver.js';
import { cancelUnstartedImport } from './imports/cancel-unstarted-import.job.js';
import { forgetImport } from './imports/forget-import.job.js';
import { ImportEventsResolver } from './imports/import-events.resolver.js';
import { importReference } from './imports/import.reference.js';
import { ImportsResolver } from './imports/imports.resolver.js';
import { runImport } from './imports/run-import.job.js';
import { InteractionEventsResolver } from './interactions/interaction-events.resolver.js';
import { InteractionEntity } from './interactions/interaction.entity.js';
import { interactionReference } from './interactions/interaction.reference.js';
import { InteractionsResolver } from './interactions/interactions.resolver.js';
import { crmMigrations } from './migrations/index.js';
import { crmPermissions, crmView } from './permissions.js';
import { forgetWords } from './search/forget-words.job.js';
import { indexRecords } from './search/index-records.job.js';
import { SearchResolver } from './search/search.resolver.js';
import { TagsResolver } from './tags/tags.resolver.js';
import { PersonalDataResolver } from './personal-data/personal-data.resolver.js';
import { proveErasure } from './personal-data/prove-erasure.job.js';
import { PipelineEntity } from './pipelines/pipeline.entity.js';
import { pipelineReference, stageReference } from './pipelines/pipeline.reference.js';
import { PipelinesResolver } from './pipelines/pipelines.resolver.js';
import { StageEntity } from './pipelines/stage.entity.js';
import { StagesResolver } from './pipelines/stages.resolver.js';
import { crmShield } from './shield.js';
import { crmRoutes } from './routes.js';
import { taskReader } from './tasks/task.record.js';
import { taskResolvers } from './tasks/tasks.resolver.js';

/** Customers, the companies they belong to, the contacts, deals and tasks about them. */
export const crm: SubgraphDefinition = {
  name: 'crm',
  module: 'crm',
  entities: [
    ...[CustomerEntity, InteractionEntity, CompanyEntity, CustomFieldEntity],
    ...[PipelineEntity, StageEntity, DealEntity, DealStageChangeEntity],
  ],
  resolvers: [
    CustomersResolver,
    CustomerEventsResolver,
    InteractionsResolver,
    InteractionEventsResolver,
    SearchResolver,
    TagsResolver,
    CustomFieldsResolver,
    ImportsResolver,
    ImportEventsResolver,
    ExportsResolver,
    BusinessesResolver,
    ...[CustomerMergesResolver, MergesOfCustomerResolver, PersonalDataResolver],
    ...[DuplicatesResolver, DuplicatesOfCustomerResolver],
    ...[CompaniesResolver, CustomerCompanyResolver, PipelinesResolver, StagesResolver],
    ...[
      DealsResolver,
      DealFieldsResolver,
      DealStageChangesResolver,
      DealEventsResolver,
      PipelineSummaryResolver,
    ],
    ...[CustomerDealsResolver, CompanyDealsResolver],
    ...taskResolvers,
  ],
  extensions: [Business],
  references: [
    customerReference,
    interactionReference,
    customFieldReference,
    ...[companyReference, pipelineReference, stageReference, dealReference, taskReader.reference],
    eventReference('CustomerEvent'),
    eventReference('InteractionEvent'),
    eventReference('DealEvent'),
    eventReference('TaskEvent'),
    importReference,
    eventReference('ImportEvent'),
    ownBusinessReference,
  ],
  holds: customerReferences,
  shield: crmShield,
  permissions: crmPermissions,
  routes: crmRoutes,
  auditedStates: { 'crm.*': crmView },
  events: crmEvents,
  consumers: crmConsumers,
  errors: crmErrors,
  jobs: [
    forgetWords,
    indexRecords,
    compareRecords,
    runImport,
    cancelUnstartedImport,
    forgetImport,
    forgetMerges,
    proveErasure,
  ],
  migrations: crmMigrations,
  loadDemo: loadCrmDemo,
};
