import { enqueueForEachBusiness } from '../../../shared/schema/enqueue-in-migration.js';
import { migration } from '../../../shared/schema/migration.js';

/** Asks for what invoicing begins with, for each business that is there already; its customers come from the event log. */
export const invoicingOfBusinesses = migration(
  'billing/025-invoicing-of-businesses',
  [
    { name: 'billing.install_invoicing', maxAttempts: 20, payload: {} },
    { name: 'billing.customers.consume', maxAttempts: 25, payload: {} },
  ]
    .map((job) => enqueueForEachBusiness('kernel.business_profiles', job))
    .join(''),
);
