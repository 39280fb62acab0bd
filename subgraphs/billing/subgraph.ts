import { isAuthenticated, openToMembers } from '../../shared/access/rules.js';
import { type AreaDefinition, joinAreas } from '../../shared/subgraph/area-definition.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { accountingArea } from './accounting/area.js';
import { loadBillingDemo } from './demo/load-demo.service.js';
import { billingMigrations } from './migrations/index.js';
import { accountingView, billingPermissions } from './permissions.js';

/** What all areas need, and what identity knows better. */
const neighbours: AreaDefinition = {
  shield: { PageInfo: isAuthenticated, User: openToMembers },
  permissions: billingPermissions,
};

/** Documents, payments, and the books that follow from them. */
export const billing: SubgraphDefinition = {
  name: 'billing',
  ...joinAreas([accountingArea, neighbours]),
  auditedStates: { 'billing.*': accountingView },
  migrations: billingMigrations,
  loadDemo: loadBillingDemo,
};
