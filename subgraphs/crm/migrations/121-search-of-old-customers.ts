import { migration } from '../../../shared/schema/migration.js';
import { enqueueForEachBusiness } from '../../../shared/schema/enqueue-in-migration.js';

/** Asks for the words of what was there before the search: each business is indexed by jobs, beside its work. */
export const askForIndex = enqueueForEachBusiness('crm.customers', {
  name: 'crm.index_records',
  maxAttempts: 20,
  payload: { records: 'customers', after: null },
});

export const searchOfOldCustomers = migration('crm/121-search-of-old-customers', askForIndex);
