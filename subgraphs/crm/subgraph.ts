import { eventReference } from '../../shared/events/event-representation.js';
import { ownBusinessReference } from '../../shared/records/reference.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { Business } from './businesses/business.type.js';
import { BusinessesResolver } from './businesses/businesses.resolver.js';
import { CompaniesResolver } from './sales/companies/companies.resolver.js';
import { CompanyEntity } from './sales/companies/company.entity.js';
import { companyReference } from './sales/companies/company.reference.js';
import { CustomerCompanyResolver } from './sales/companies/customer-company.resolver.js';
import { crmConsumers } from './consumers.js';
import { CustomerMergesResolver } from './customers/merges/customer-merges.resolver.js';
import { forgetMerges } from './customers/merges/forget-merges.job.js';
import { MergesOfCustomerResolver } from './customers/merges/merges-of-customer.resolver.js';
import { customerReferences } from './customer-references.js';
import { CustomerEventsResolver } from './customers/customers/customer-events.resolver.js';
import { CustomerEntity } from './customers/customers/customer.entity.js';
import { customerReference } from './customers/customers/customer.reference.js';
import { CustomersResolver } from './customers/customers/customers.resolver.js';
import { CustomFieldEntity } from './customers/custom-fields/custom-field.entity.js';
import { customFieldReference } from './customers/custom-fields/custom-field.reference.js';
import { CustomFieldsResolver } from './customers/custom-fields/custom-fields.resolver.js';
import { CompanyDealsResolver } from './sales/deals/company-deals.resolver.js';
import { CustomerDealsResolver } from './sales/deals/customer-deals.resolver.js';
import { DealEventsResolver } from './sales/deals/deal-events.resolver.js';
import { DealFieldsResolver } from './sales/deals/deal-fields.resolver.js';
import { DealStageChangeEntity } from './sales/deals/deal-stage-change.entity.js';
import { DealStageChangesResolver } from './sales/deals/deal-stage-changes.resolver.js';
import { DealEntity } from './sales/deals/deal.entity.js';
import { dealReference } from './sales/deals/deal.reference.js';
import { DealsResolver } from './sales/deals/deals.resolver.js';
import { PipelineSummaryResolver } from './sales/deals/pipeline-summary.resolver.js';
import { loadCrmDemo } from './demo/load-demo.js';
import { compareRecords } from './customers/duplicates/compare-records.job.js';
import { DuplicatesOfCustomerResolver } from './customers/duplicates/duplicates-of-customer.resolver.js';
import { DuplicatesResolver } from './customers/duplicates/duplicates.resolver.js';
import { crmErrors } from './errors.js';
import { crmEvents } from './events.js';
import { ExportsResolver } from './files/exports/exports.resolver.js';
import { cancelUnstartedImport } from './files/imports/cancel-unstarted-import.job.js';
import { forgetImport } from './files/imports/forget-import.job.js';
import { ImportEventsResolver } from './files/imports/import-events.resolver.js';
import { importReference } from './files/imports/import.reference.js';
import { ImportsResolver } from './files/imports/imports.resolver.js';
import { runImport } from './files/imports/run-import.job.js';
import { InteractionEventsResolver } from './activities/interactions/interaction-events.resolver.js';
import { InteractionEntity } from './activities/interactions/interaction.entity.js';
import { interactionReference } from './activities/interactions/interaction.reference.js';
import { InteractionsResolver } from './activities/interactions/interactions.resolver.js';
import { crmMigrations } from './migrations/index.js';
import { crmPermissions, crmView } from './permissions.js';
import { forgetWords } from './customers/search/forget-words.job.js';
import { indexRecords } from './customers/search/index-records.job.js';
import { SearchResolver } from './customers/search/search.resolver.js';
import { TagsResolver } from './customers/tags/tags.resolver.js';
import { PersonalDataResolver } from './customers/personal-data/personal-data.resolver.js';
import { proveErasure } from './customers/personal-data/prove-erasure.job.js';
import { PipelineEntity } from './sales/pipelines/pipeline.entity.js';
import { pipelineReference, stageReference } from './sales/pipelines/pipeline.reference.js';
import { PipelinesResolver } from './sales/pipelines/pipelines.resolver.js';
import { StageEntity } from './sales/pipelines/stage.entity.js';
import { StagesResolver } from './sales/pipelines/stages.resolver.js';
import { crmShield } from './shield.js';
import { crmRoutes } from './routes.js';
import { taskReader } from './activities/tasks/task.record.js';
import { taskResolvers } from './activities/tasks/tasks.resolver.js';

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
