import { customFieldCreated, customFieldUpdated } from './custom-fields/custom-field.rules.js';
import { customerEvents } from './customers/customer.record.js';
import { customerDuplicateDismissed } from './duplicates/dismiss-duplicate.service.js';
import { customerTagDeleted, customerTagRenamed } from './tags/replace-tag.service.js';

/** Events about customers, and about what all of them have. */
export const customersEvents = [
  ...Object.values(customerEvents),
  customerDuplicateDismissed,
  ...[customerTagRenamed, customerTagDeleted],
  ...[customFieldCreated, customFieldUpdated],
];
