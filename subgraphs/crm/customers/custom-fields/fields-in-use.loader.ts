import type { Loader } from '../../../../shared/kernel/loaders.js';
import { readCustomFields, type CustomFields } from './custom-fields.reader.js';

/** The fields of the business that are in use: read once for all customers of an answer. */
export const fieldsInUse: Loader<'all', CustomFields> = {
  load: async (kernel, businessId) => new Map([['all', await readCustomFields(kernel, businessId)]]),
};
