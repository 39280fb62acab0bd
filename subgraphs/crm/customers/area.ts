import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { customersConsumers } from './consumers.js';
import { CustomFieldEntity } from './custom-fields/custom-field.entity.js';
import { customFieldCreated, customFieldUpdated } from './custom-fields/custom-field.rules.js';
import { customFieldReference } from './custom-fields/custom-fields.reader.js';
import { CustomFieldsResolver } from './custom-fields/custom-fields.resolver.js';
import { crmSettingsRoutes } from './custom-fields/settings.routes.js';
import { customerEvents } from './customers/customer.record.js';
import { customerReference } from './customers/customers.reader.js';
import { customerResolvers } from './customers/customers.resolver.js';
import { customerRoutes } from './customers/customers.routes.js';
import { UpsertsResolver } from './customers/upserts.resolver.js';
import { compareRecords } from './duplicates/compare-records.job.js';
import { customerDuplicateDismissed } from './duplicates/dismiss-duplicate.service.js';
import { DuplicatesOfCustomerResolver, DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { CustomerMergesResolver, MergesOfCustomerResolver } from './merges/customer-merges.resolver.js';
import { customerMergeRoutes } from './merges/customer-merges.routes.js';
import { purgeMerges } from './merges/purge-merges.job.js';
import { PersonalDataResolver } from './personal-data/personal-data.resolver.js';
import { verifyErasure } from './personal-data/verify-erasure.job.js';
import { customerReferences } from './references.js';
import { SearchResolver } from './search/search.resolver.js';
import { customersShield } from './shield.js';
import { customerTagDeleted, customerTagRenamed } from './tags/replace-tag.service.js';
import { TagsResolver } from './tags/tags.resolver.js';
import { indexRecords } from './words/index-records.job.js';
import { purgeWords } from './words/purge-words.job.js';

/** Customers: who they are, what is known of them, how they are found, become one, and are forgotten. */
export const customersArea: AreaDefinition = {
  entities: [CustomFieldEntity],
  resolvers: [
    ...customerResolvers,
    UpsertsResolver,
    SearchResolver,
    TagsResolver,
    CustomFieldsResolver,
    CustomerMergesResolver,
    MergesOfCustomerResolver,
    PersonalDataResolver,
    DuplicatesResolver,
    DuplicatesOfCustomerResolver,
  ],
  references: [customerReference, customFieldReference, eventReference('CustomerEvent')],
  recordReferences: customerReferences,
  shield: customersShield,
  routes: [...customerRoutes, ...customerMergeRoutes, ...crmSettingsRoutes],
  events: [
    ...Object.values(customerEvents),
    customerDuplicateDismissed,
    ...[customerTagRenamed, customerTagDeleted],
    ...[customFieldCreated, customFieldUpdated],
  ],
  consumers: customersConsumers,
  jobs: [purgeWords, indexRecords, compareRecords, purgeMerges, verifyErasure],
};
