import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { entityReference } from '../../../../shared/records/reference.js';
import { findCustomFields } from './custom-fields.reader.js';

/** `CustomField` by id, for the subgraphs that refer to it. A business has few: all are read. */
export const customFieldReference = entityReference('CustomField', async (kernel: Kernel, businessId, ids) =>
  (await findCustomFields(kernel, businessId)).filter(({ id }) => ids.includes(id)),
);
