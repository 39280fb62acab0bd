import { isAuthenticated, openToMembers } from '../../shared/access/rules.js';
import { type AreaDefinition, joinAreas } from '../../shared/subgraph/area-definition.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { accountingArea } from './accounting/area.js';
import { bankingArea } from './banking/area.js';
import { loadBillingDemo } from './demo/load-demo.service.js';
import { loadBillingHistory } from './demo/load-history.service.js';
import { explanationsArea } from './explanations/area.js';
import { invoicingArea } from './invoicing/area.js';
import { customersConsumer } from './invoicing/consumers.js';
import { billingMigrations } from './migrations/index.js';
import { paymentsArea } from './payments/area.js';
import {
  accountingView,
  billingPermissions,
  invoicesView,
  paymentsReconcile,
  paymentsView,
  planView,
} from './permissions.js';
import { plansArea } from './plans/area.js';

/** What all areas need, and what identity knows better. */
const neighbours: AreaDefinition = {
  shield: { PageInfo: isAuthenticated, User: openToMembers },
  permissions: billingPermissions,
};

const areas = joinAreas([
  ...[accountingArea, invoicingArea, paymentsArea, bankingArea, explanationsArea, plansArea, neighbours],
]);

/** Documents, payments, the books that follow from them, and the plan of the business. */
export const billing: SubgraphDefinition = {
  name: 'billing',
  ...areas,
  consumers: [...areas.consumers, customersConsumer(areas.recordReferences)],
  auditedStates: {
    'billing.*': accountingView,
    'billing.bank_accounts': paymentsView,
    'billing.bank_statements': paymentsReconcile,
    'billing.bank_transactions': paymentsReconcile,
    'billing.customer_profiles': invoicesView,
    'billing.payments': paymentsView,
    'billing.plans': planView,
    'billing.refunds': paymentsView,
    'billing.settings': invoicesView,
    'billing.tax_codes': invoicesView,
    'kernel.files': invoicesView,
    'kernel.number_series': invoicesView,
  },
  hasFiles: true,
  migrations: billingMigrations,
  demo: { records: loadBillingDemo, history: loadBillingHistory },
};
