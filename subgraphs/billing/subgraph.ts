import { isAuthenticated, openToMembers } from '../../shared/access/rules.js';
import { type AreaDefinition, joinAreas } from '../../shared/subgraph/area-definition.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { accountingArea } from './accounting/area.js';
import { loadBillingDemo } from './demo/load-demo.service.js';
import { invoicingArea } from './invoicing/area.js';
import { customersConsumer } from './invoicing/consumers.js';
import { billingMigrations } from './migrations/index.js';
import { accountingView, billingPermissions, invoicesView } from './permissions.js';

/** What all areas need, and what identity knows better. */
const neighbours: AreaDefinition = {
  shield: { PageInfo: isAuthenticated, User: openToMembers },
  permissions: billingPermissions,
};

const areas = joinAreas([accountingArea, invoicingArea, neighbours]);

/** Documents, payments, and the books that follow from them. */
export const billing: SubgraphDefinition = {
  name: 'billing',
  ...areas,
  consumers: [...areas.consumers, customersConsumer(areas.recordReferences)],
  auditedStates: {
    'billing.*': accountingView,
    'billing.customer_profiles': invoicesView,
    'billing.settings': invoicesView,
    'billing.tax_codes': invoicesView,
    'kernel.number_series': invoicesView,
  },
  migrations: billingMigrations,
  loadDemo: loadBillingDemo,
};
