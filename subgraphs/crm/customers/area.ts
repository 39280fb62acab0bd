import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { customersConsumers } from './consumers.js';
import { CustomFieldEntity } from './custom-fields/custom-field.entity.js';
import { customFieldReference } from './custom-fields/custom-fields.reader.js';
import { CustomFieldsResolver } from './custom-fields/custom-fields.resolver.js';
import { customerReference } from './customers/customers.reader.js';
import { customerResolvers } from './customers/customers.resolver.js';
import { UpsertsResolver } from './customers/upserts.resolver.js';
import { compareRecords } from './duplicates/compare-records.job.js';
import { DuplicatesOfCustomerResolver, DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { customersEvents } from './events.js';
import { CustomerMergesResolver, MergesOfCustomerResolver } from './merges/customer-merges.resolver.js';
import { purgeMerges } from './merges/purge-merges.job.js';
import { PersonalDataResolver } from './personal-data/personal-data.resolver.js';
import { verifyErasure } from './personal-data/verify-erasure.job.js';
import { customerReferences } from './references.js';
import { customersRoutes } from './routes.js';
import { SearchResolver } from './search/search.resolver.js';
import { customersShield } from './shield.js';
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
  routes: customersRoutes,
  events: customersEvents,
  consumers: customersConsumers,
  jobs: [purgeWords, indexRecords, compareRecords, purgeMerges, verifyErasure],
};
