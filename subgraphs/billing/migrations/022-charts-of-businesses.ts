import { enqueueForEachBusiness } from '../../../shared/schema/enqueue-in-migration.js';
import { migration } from '../../../shared/schema/migration.js';

/** Asks for a chart of accounts for each business that is there already. */
export const chartsOfBusinesses = migration(
  'billing/022-charts-of-businesses',
  enqueueForEachBusiness('kernel.business_profiles', {
    name: 'billing.install_chart',
    maxAttempts: 20,
    payload: {},
  }),
);
