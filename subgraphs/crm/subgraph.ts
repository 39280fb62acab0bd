import { eventReference } from '../../shared/events/event-representation.js';
import { ownBusinessReference } from '../../shared/subgraph/reference.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { Business } from './businesses/business.type.js';
import { BusinessesResolver } from './businesses/businesses.resolver.js';
import { CustomerEventsResolver } from './customers/customer-events.resolver.js';
import { CustomerEntity } from './customers/customer.entity.js';
import { customerReference } from './customers/customer.reference.js';
import { CustomersResolver } from './customers/customers.resolver.js';
import { CustomFieldEntity } from './custom-fields/custom-field.entity.js';
import { customFieldReference } from './custom-fields/custom-field.reference.js';
import { CustomFieldsResolver } from './custom-fields/custom-fields.resolver.js';
import { loadCrmDemo } from './demo/load-demo.js';
import { crmErrors } from './errors.js';
import { crmEvents } from './events.js';
import { ExportsResolver } from './exports/exports.resolver.js';
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
import { crmPermissions } from './permissions.js';
import { forgetWords } from './search/forget-words.job.js';
import { SearchResolver } from './search/search.resolver.js';
import { crmShield } from './shield.js';
import { TagsResolver } from './tags/tags.resolver.js';

/** Customers and the contacts with them. */
export const crm: SubgraphDefinition = {
  name: 'crm',
  module: 'crm',
  entities: [CustomerEntity, InteractionEntity, CustomFieldEntity],
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
  ],
  extensions: [Business],
  references: [
    customerReference,
    interactionReference,
    customFieldReference,
    importReference,
    eventReference('CustomerEvent'),
    eventReference('InteractionEvent'),
    eventReference('ImportEvent'),
    ownBusinessReference,
  ],
  shield: crmShield,
  permissions: crmPermissions,
  events: crmEvents,
  errors: crmErrors,
  jobs: [forgetWords, runImport, forgetImport],
  migrations: crmMigrations,
  loadDemo: loadCrmDemo,
};
