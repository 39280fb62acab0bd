import { isAuthenticated, openToMembers, permitted } from '../../shared/access/rules.js';
import { ownBusinessReference } from '../../shared/records/reference.js';
import { type AreaDefinition, joinAreas } from '../../shared/subgraph/area-definition.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { activitiesArea } from './activities/area.js';
import { Business } from './businesses/business.type.js';
import { BusinessesResolver } from './businesses/businesses.resolver.js';
import { crmConsumers } from './consumers.js';
import { customersArea } from './customers/area.js';
import { loadCrmDemo } from './demo/load-demo.service.js';
import { filesArea } from './files/area.js';
import { crmMigrations } from './migrations/index.js';
import { crmPermissions, crmView } from './permissions.js';
import { salesArea } from './sales/area.js';

/** What all areas need, and what identity knows better. */
const neighbours: AreaDefinition = {
  resolvers: [BusinessesResolver],
  references: [ownBusinessReference],
  shield: {
    PageInfo: isAuthenticated,
    Business: { id: openToMembers, customers: permitted(crmView) },
    User: openToMembers,
  },
  permissions: crmPermissions,
  consumers: crmConsumers,
};

/** Customers, the companies they belong to, the contacts, deals and tasks about them. */
export const crm: SubgraphDefinition = {
  name: 'crm',
  ...joinAreas([customersArea, salesArea, activitiesArea, filesArea, neighbours]),
  extensions: [Business],
  auditedStates: { 'crm.*': crmView },
  migrations: crmMigrations,
  demo: { records: loadCrmDemo },
};
