import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { customersConsumers } from './consumers.js';
import { CustomFieldEntity } from './custom-fields/custom-field.entity.js';
import { customFieldReference } from './custom-fields/custom-field.reference.js';
import { CustomFieldsResolver } from './custom-fields/custom-fields.resolver.js';
import { customerReferences } from './references.js';
import { customerReference } from './customers/customer.reference.js';
import { customerResolvers } from './customers/customers.resolver.js';
import { UpsertsResolver } from './customers/upserts.resolver.js';
import { compareRecords } from './duplicates/compare-records.job.js';
import { DuplicatesOfCustomerResolver } from './duplicates/duplicates-of-customer.resolver.js';
import { DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { customersEvents } from './events.js';
import { CustomerMergesResolver } from './merges/customer-merges.resolver.js';
import { forgetMerges } from './merges/purge-merges.job.js';
import { MergesOfCustomerResolver } from './merges/merges-of-customer.resolver.js';
import { PersonalDataResolver } from './personal-data/personal-data.resolver.js';
import { proveErasure } from './personal-data/verify-erasure.job.js';
import { customersRoutes } from './routes.js';
import { forgetWords } from './words/purge-words.job.js';
import { indexRecords } from './words/index-records.job.js';
import { SearchResolver } from './search/search.resolver.js';
import { customersShield } from './shield.js';
import { TagsResolver } from './tags/tags.resolver.js';

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
  jobs: [forgetWords, indexRecords, compareRecords, forgetMerges, proveErasure],
};
