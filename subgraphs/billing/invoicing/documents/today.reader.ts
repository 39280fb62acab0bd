import { findToday } from '../../../../shared/businesses/find-today.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';

/** By the id of the business of the request: the day that it is there. */
export const todayOfBusiness: Loader<string, string> = {
  async load(kernel, businessId) {
    return new Map([[businessId, await findToday(kernel, businessId)]]);
  },
};
